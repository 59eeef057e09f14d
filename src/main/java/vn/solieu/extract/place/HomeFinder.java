package vn.solieu.extract.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.solieu.extract.Outline;
import vn.solieu.extract.PaperTitle;
import vn.solieu.extract.Reading;
import vn.solieu.extract.place.PlaceMention.Kind;
import vn.solieu.extract.place.PlaceMention.Role;
import vn.solieu.model.Article;
import vn.solieu.rules.Lexicon;
import vn.solieu.rules.Publisher;
import vn.solieu.rules.PublisherTable;
import vn.solieu.text.Tokens;

/**
 * Finds the area that a document is about: the province in its title; the publisher's province
 * unless the lead speaks of the nation; a province that the whole text turns around; else the
 * nation.
 */
final class HomeFinder {
  private static final int LEAD_UNITS = 3;
  private static final int LEAD_TOKENS = 8;
  private static final int OFTEN = 3;

  private final PlaceLexicon lexicon;
  private final Lexicon phrases;
  private final PublisherTable publishers;

  HomeFinder(PlaceLexicon lexicon, Lexicon phrases, PublisherTable publishers) {
    this.lexicon = lexicon;
    this.phrases = phrases;
    this.publishers = publishers;
  }

  DocumentHome find(Reading reading, List<PlaceMention> mentions) {
    Optional<String> publisher = publisherProvince(reading.article());
    String heading = title(reading);
    List<PlaceMention> title =
        new ArrayList<>(heading == null ? List.of() : mentionsIn(heading, localities(mentions)));
    String printer = reading.article().publisher();
    if (printer != null && publishers.findByName(printer).isEmpty()) {
      title.addAll(localitiesIn(printer));
    }
    Optional<PlaceMention> office = planMaker(heading, title);
    if (office.isPresent()) {
      Frame frame = Frame.ofOffice("VN", office.get().locality(), office.get());
      return new DocumentHome(new Frame("VN", null, frame.office(), "area.title", -1, -1), null);
    }
    int leadEnd = leadEnd(reading);
    Optional<PlaceMention> local = SubjectLocality.find(title, kindsIn(heading), mentions, leadEnd);
    if (local.isPresent()) {
      return localHome(local.get(), publisher, title, mentions, leadEnd);
    }
    Optional<String> titled = onlyProvince(title);
    if (titled.isPresent()) {
      return home(titled.get(), "area.title", titled.get());
    }
    Optional<Boolean> lead = leadIsLocal(reading, leadEnd, mentions);
    if (publisher.isPresent()) {
      boolean own = lead.orElseGet(() -> !speaksOfNationOnly(mentions));
      String area = own ? publisher.get() : "VN";
      return home(area, own ? "area.publisher" : "area.lead", publisher.get());
    }
    Optional<String> subject = lead.orElse(true) ? dominant(mentions, leadEnd) : Optional.empty();
    return subject
        .map(area -> home(area, "area.subject", area))
        .orElseGet(() -> home("VN", "area.default", null));
  }

  private DocumentHome localHome(
      PlaceMention local,
      Optional<String> publisher,
      List<PlaceMention> title,
      List<PlaceMention> mentions,
      int leadEnd) {
    String area =
        Optional.ofNullable(local.area())
            .or(() -> onlyProvince(title))
            .or(() -> publisher)
            .or(() -> dominant(mentions, leadEnd))
            .or(() -> first(mentions, local.names(Kind.LOCALITY) ? Integer.MAX_VALUE : leadEnd))
            .orElse("VN");
    String taken = publisher.filter(home -> lexicon.areas().becamePartOf(area, home)).orElse(area);
    Frame frame = new Frame(taken, local.locality(), "area.subject", -1, -1);
    return new DocumentHome(frame, lexicon.isProvince(taken) ? taken : null);
  }

  private static DocumentHome home(String area, String rule, @Nullable String province) {
    return new DocumentHome(Frame.ofDocument(area, rule), province);
  }

  private Optional<String> publisherProvince(Article article) {
    String name = article.publisher();
    Optional<Publisher> publisher = name == null ? Optional.empty() : publishers.findByName(name);
    return publisher
        .or(() -> host(article).flatMap(publishers::findByHost))
        .map(Publisher::area)
        .filter(lexicon::isProvince)
        .or(() -> name == null ? Optional.empty() : provinceIn(name));
  }

  /** "Sở Thông tin và Truyền thông tỉnh Kiên Giang". */
  private Optional<String> provinceIn(String publisher) {
    return mentionsIn(publisher, Map.of()).stream()
        .map(mention -> Optional.ofNullable(mention.area()).orElse(""))
        .filter(lexicon::isProvince)
        .findFirst();
  }

  private static Optional<String> host(Article article) {
    String url = article.url();
    if (url == null) {
      return Optional.empty();
    }
    int from = url.indexOf("//") + 2;
    int to = url.indexOf('/', from);
    return from < 2
        ? Optional.empty()
        : Optional.of(url.substring(from, to < 0 ? url.length() : to));
  }

  /** The title that is known of the article, else its first heading. */
  private static @Nullable String title(Reading reading) {
    String known = reading.article().title();
    PaperTitle paper = PaperTitle.of(reading);
    if (known == null && !paper.isEmpty()) {
      int from = reading.lines().start(paper.firstLine());
      return reading.tokens().raw(from, reading.lines().end(paper.endLine() - 1));
    }
    boolean headed = reading.lines().count() > 0 && reading.lines().isHeading(0);
    return known != null || !headed
        ? known
        : reading.tokens().raw(reading.lines().start(0), reading.lines().end(0));
  }

  /** The ministry whose plan or decision the title announces. */
  private Optional<PlaceMention> planMaker(@Nullable String heading, List<PlaceMention> title) {
    if (heading == null || title.size() != 1) {
      return Optional.empty();
    }
    PlaceMention only = title.get(0);
    boolean office = only.names(Kind.NATION_BODY) && only.locality() != null;
    Reading reading = reading(heading);
    PlaceMarks marks = PlaceMarks.of(reading, lexicon.marks());
    boolean paper = false;
    for (int t = 0; t < reading.tokens().count(); t++) {
      paper |= marks.startsAt(t, PlaceMark.OWN_PAPER);
    }
    return office && paper ? Optional.of(only) : Optional.empty();
  }

  /** "huyện", "bệnh viện": kinds of places and bodies that the title speaks of without a name. */
  private Set<String> kindsIn(@Nullable String heading) {
    if (heading == null) {
      return Set.of();
    }
    Reading reading = reading(heading);
    Set<String> kinds = new HashSet<>();
    int t = 0;
    while (t < reading.tokens().count()) {
      int end = t + 1;
      for (int m = reading.matches().last(t) - 1; m >= reading.matches().first(t); m--) {
        int to = reading.matches().end(m);
        PlaceMark mark = lexicon.mark(reading.matches().sense(m));
        KnownPlace named = lexicon.known(reading.matches().sense(m));
        boolean locality = mark == PlaceMark.MARKER_LOCALITY;
        boolean body = named != null && named.prefix() && named.kind() == Kind.ORGANISATION;
        if (mark == PlaceMark.GENERIC || locality || body) {
          end = Math.max(end, to);
        }
        if ((locality || body) && to == end) {
          kinds.add(reading.tokens().text(t, to));
        }
      }
      t = end;
    }
    return kinds;
  }

  private Reading reading(String title) {
    return Reading.of(Article.ofText("title", title), phrases);
  }

  private List<PlaceMention> mentionsIn(String title, Map<String, PlaceMention> known) {
    Reading reading = reading(title);
    PlaceMarks marks = PlaceMarks.of(reading, lexicon.marks());
    return new MentionScanner(lexicon, reading, marks, known).scan();
  }

  /** The text's localities by their last words, as a title may name them: "Pác Củng". */
  private static Map<String, PlaceMention> localities(List<PlaceMention> mentions) {
    Map<String, PlaceMention> known = new HashMap<>();
    for (PlaceMention mention : mentions) {
      String name = mention.names(Kind.LOCALITY) ? String.valueOf(mention.locality()) : "";
      for (int space = name.indexOf(' '); space > 0; space = name.indexOf(' ', space + 1)) {
        boolean capital =
            space + 1 < name.length() && Character.isUpperCase(name.charAt(space + 1));
        if (capital && name.indexOf(' ', space + 1) > 0) {
          known.putIfAbsent(name.substring(space + 1).toLowerCase(Locale.ROOT), mention);
          break;
        }
      }
    }
    return known;
  }

  /** "Cổng thông tin điện tử huyện Chi Lăng": a publisher of a district writes about it. */
  private List<PlaceMention> localitiesIn(String publisher) {
    return mentionsIn(publisher, Map.of()).stream().filter(m -> m.names(Kind.LOCALITY)).toList();
  }

  /** The only province that the title names as its subject. */
  private Optional<String> onlyProvince(List<PlaceMention> title) {
    String found = null;
    for (PlaceMention mention : title) {
      boolean other = found != null && !found.equals(mention.area());
      boolean province = lexicon.isProvince(mention.area()) && mention.role() != Role.NONE;
      if (isNation(mention) || (province && other)) {
        return Optional.empty();
      }
      found = province ? mention.area() : found;
    }
    return Optional.ofNullable(found);
  }

  /** Whether the first place that the lead speaks of is a province (true) or the nation (false). */
  private Optional<Boolean> leadIsLocal(Reading reading, int end, List<PlaceMention> mentions) {
    for (PlaceMention mention : mentions) {
      if (mention.start() >= end) {
        break;
      }
      if (isNation(mention)) {
        return Optional.of(false);
      }
      if (isLocal(mention) && mention.role() != Role.NONE && !isDateline(reading, mention)) {
        return Optional.of(true);
      }
    }
    return Optional.empty();
  }

  /** "(Hà Nội) - Phiên họp": where the news was sent from. */
  private static boolean isDateline(Reading reading, PlaceMention mention) {
    Tokens tokens = reading.tokens();
    return tokens.is(mention.start() - 1, '(')
        && tokens.is(mention.end(), ')')
        && (tokens.is(mention.end() + 1, '-') || tokens.is(mention.end() + 1, '–'));
  }

  /** A city's paper also tells of the nation: then no province is spoken of, or only in passing. */
  private boolean speaksOfNationOnly(List<PlaceMention> mentions) {
    int nation = 0;
    int local = 0;
    for (PlaceMention mention : mentions) {
      nation += isNation(mention) ? 1 : 0;
      local += mention.role() != Role.NONE && isLocal(mention) ? 1 : 0;
    }
    return nation > local;
  }

  private boolean isLocal(PlaceMention mention) {
    return lexicon.isProvince(mention.area())
        || mention.names(Kind.PROVINCE_ANAPHOR)
        || mention.names(Kind.PROVINCE_BODY)
        || mention.names(Kind.CITY_ANAPHOR);
  }

  private static boolean isNation(PlaceMention mention) {
    boolean nation =
        mention.names(Kind.NATION_BODY)
            || (mention.names(Kind.AREA) && "VN".equals(mention.area()));
    return nation && mention.role() != Role.COMPARED && mention.role() != Role.ATTACHED;
  }

  private static int leadEnd(Reading reading) {
    Outline outline = reading.outline();
    int paragraphs = 0;
    for (int unit = 0; unit < outline.count(); unit++) {
      int from = reading.lines().start(outline.firstLine(unit));
      int to = reading.lines().end(outline.endLine(unit) - 1);
      boolean text =
          !reading.lines().isHeading(outline.firstLine(unit)) && to - from >= LEAD_TOKENS;
      paragraphs += text ? 1 : 0;
      if (paragraphs == LEAD_UNITS) {
        return to;
      }
    }
    return reading.tokens().count();
  }

  /**
   * The first province that the text speaks of: where a commune or a school that it is about lies.
   */
  private Optional<String> first(List<PlaceMention> mentions, int end) {
    return mentions.stream()
        .filter(mention -> mention.start() < end)
        .filter(mention -> mention.role() != Role.NONE && mention.role() != Role.COMPARED)
        .map(PlaceMention::area)
        .filter(area -> area != null && lexicon.isProvince(area))
        .findFirst();
  }

  /**
   * The province that most mentions of provinces name, if it is named often; one that the lead does
   * not name must be spoken of more than the nation.
   */
  private Optional<String> dominant(List<PlaceMention> mentions, int leadEnd) {
    Map<String, Integer> counts = new HashMap<>();
    Set<String> lead = new HashSet<>();
    int all = 0;
    int nation = 0;
    for (PlaceMention mention : mentions) {
      String area = mention.area();
      nation += isNation(mention) ? 1 : 0;
      if (area != null && lexicon.isProvince(area) && mention.role() != Role.NONE) {
        counts.merge(area, 1, Integer::sum);
        all++;
        if (mention.start() < leadEnd) {
          lead.add(area);
        }
      }
    }
    int total = all;
    int national = nation;
    return counts.entrySet().stream()
        .filter(count -> count.getValue() >= OFTEN && count.getValue() * 2 > total)
        .filter(count -> lead.contains(count.getKey()) || count.getValue() > national)
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
