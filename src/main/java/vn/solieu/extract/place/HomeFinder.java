package vn.solieu.extract.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.solieu.extract.Reading;
import vn.solieu.extract.place.PlaceMention.Kind;
import vn.solieu.extract.place.PlaceMention.Role;
import vn.solieu.rules.Lexicon;
import vn.solieu.rules.PublisherTable;

/**
 * Finds the area that a document is about: the province in its title; the publisher's province
 * unless the lead speaks of the nation; a province that the whole text turns around; else the
 * nation.
 */
final class HomeFinder {
  private static final int LETTERHEAD = 12; // tokens of "BỘ TÀI CHÍNH, TỔNG CỤC THUẾ"

  private final PlaceLexicon lexicon;
  private final TitleReader titles;
  private final PublisherProvince publishers;
  private final SpokenAreas areas;
  private final LeadReader leads;

  HomeFinder(PlaceLexicon lexicon, Lexicon phrases, PublisherTable publishers) {
    this.lexicon = lexicon;
    titles = new TitleReader(lexicon, phrases);
    this.publishers = new PublisherProvince(lexicon, publishers);
    areas = new SpokenAreas(lexicon);
    leads = new LeadReader(areas);
  }

  /** What the text is about, by the places that it mentions. */
  DocumentHome find(Reading reading, List<PlaceMention> mentions) {
    Optional<Title> heading = titles.ofArticle(reading);
    Optional<String> name = Optional.ofNullable(reading.article().publisher());
    List<PlaceMention> named = name.map(titles::read).map(Title::mentions).orElse(List.of());
    List<PlaceMention> title = new ArrayList<>();
    heading.map(words -> words.mentions(ShortNames.of(mentions))).ifPresent(title::addAll);
    if (name.isPresent() && !publishers.isKnown(name.get())) {
      title.addAll(localities(named)); // "Cổng thông tin điện tử huyện Chi Lăng"
    }
    Optional<PlaceMention> office =
        heading.flatMap(words -> planMaker(words, title)).or(() -> author(named, title, mentions));
    if (office.isPresent()) {
      return officeHome(office.get());
    }
    Optional<String> publisher = publishers.find(reading.article(), named);
    int leadEnd = LeadReader.end(reading);
    Set<String> kinds = heading.map(Title::kinds).orElse(Set.of());
    Optional<PlaceMention> local =
        SubjectLocality.find(title, kinds, mentions, leadEnd)
            .or(() -> owner(title, named, mentions, leadEnd));
    if (local.isPresent()) {
      return localHome(local.get(), publisher, title, mentions, leadEnd);
    }
    return areas
        .only(title)
        .map(area -> home(area, "area.title", area))
        .orElseGet(() -> textHome(publisher, reading, mentions, leadEnd));
  }

  /** The commune or district whose own page it is, unless the text turns to another place. */
  private static Optional<PlaceMention> owner(
      List<PlaceMention> title, List<PlaceMention> named, List<PlaceMention> text, int leadEnd) {
    Optional<PlaceMention> owner = localities(named).stream().filter(title::contains).findFirst();
    boolean elsewhere =
        text.stream()
            .filter(mention -> mention.start() < leadEnd && mention.role() != Role.NONE)
            .anyMatch(mention -> !mention.names(Kind.LOCAL_ANAPHOR));
    return elsewhere ? Optional.empty() : owner;
  }

  private static List<PlaceMention> localities(List<PlaceMention> mentions) {
    return mentions.stream().filter(mention -> mention.names(Kind.LOCALITY)).toList();
  }

  /** The ministry whose plan or decision the title announces. */
  private Optional<PlaceMention> planMaker(Title heading, List<PlaceMention> title) {
    boolean announced = title.size() == 1 && title.get(0).isOffice() && heading.isOfPaper();
    return announced ? Optional.of(title.get(0)) : Optional.empty();
  }

  /**
   * "BỘ TƯ PHÁP … BÁO CÁO Kết quả chuyển đổi số của Bộ": who speaks of its own results, by its
   * letterhead or as the publisher.
   */
  private Optional<PlaceMention> author(
      List<PlaceMention> publisher, List<PlaceMention> title, List<PlaceMention> mentions) {
    if (title.stream().noneMatch(mention -> mention.names(Kind.OFFICE_ANAPHOR))) {
      return Optional.empty();
    }
    Optional<PlaceMention> letterhead =
        mentions.stream()
            .filter(mention -> mention.start() < LETTERHEAD && mention.isOffice())
            .reduce((one, below) -> below);
    return letterhead.or(() -> publisher.stream().filter(PlaceMention::isOffice).findFirst());
  }

  private static DocumentHome officeHome(PlaceMention office) {
    Frame frame = new Frame("VN", null, office.locality(), "area.title", -1, -1);
    return new DocumentHome(frame, null);
  }

  private DocumentHome localHome(
      PlaceMention local,
      Optional<String> publisher,
      List<PlaceMention> title,
      List<PlaceMention> mentions,
      int leadEnd) {
    // Where a commune lies may be said late; a school's province is the only one of the lead.
    boolean body = local.names(Kind.ORGANISATION);
    String area =
        Optional.ofNullable(local.area())
            .or(() -> areas.only(title))
            .or(() -> publisher)
            .or(() -> areas.dominant(mentions, leadEnd))
            .or(() -> body ? areas.alone(mentions, leadEnd) : areas.first(mentions))
            .orElse("VN");
    String taken = publisher.filter(p -> lexicon.areas().becamePartOf(area, p)).orElse(area);
    Frame frame = new Frame(taken, local.locality(), "area.subject", -1, -1);
    return new DocumentHome(frame, lexicon.isProvince(taken) ? taken : null);
  }

  /** The publisher's province or one that the text turns around, by what the lead speaks of. */
  private DocumentHome textHome(
      Optional<String> publisher, Reading reading, List<PlaceMention> mentions, int leadEnd) {
    Optional<Boolean> lead = leads.isLocal(reading, leadEnd, mentions);
    if (publisher.isPresent()) {
      boolean own = lead.orElseGet(() -> !areas.areNationOnly(mentions));
      String area = own ? publisher.get() : "VN";
      return home(area, own ? "area.publisher" : "area.lead", publisher.get());
    }
    Optional<String> subject =
        lead.orElse(true)
            ? areas
                .dominant(mentions, leadEnd)
                .or(() -> areas.lone(reading.tokens(), mentions, leadEnd))
            : Optional.empty();
    return subject
        .map(area -> home(area, "area.subject", area))
        .orElseGet(() -> home("VN", "area.default", null));
  }

  private static DocumentHome home(String area, String rule, @Nullable String province) {
    return new DocumentHome(Frame.ofDocument(area, rule), province);
  }
}
