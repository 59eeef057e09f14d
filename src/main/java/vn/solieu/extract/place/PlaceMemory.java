package vn.solieu.extract.place;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.solieu.extract.place.PlaceMention.Kind;
import vn.solieu.extract.place.PlaceMention.Role;

/**
 * Turns mentions into frames, and remembers what was spoken of, for the words that point back:
 * "toàn tỉnh", "huyện này".
 */
final class PlaceMemory {
  private final PlaceLexicon lexicon;
  private final DocumentHome home;
  private final @Nullable LocalDate publishedOn;
  private final LocalityMemory localities;
  private final OfficeMemory offices = new OfficeMemory();
  private @Nullable String lastProvince;
  private @Nullable Frame lastBody;
  private @Nullable Frame lastPlace;

  /**
   * The memory of one document.
   *
   * @param publishedOn when it was published; {@code null} when that is unknown
   */
  PlaceMemory(PlaceLexicon lexicon, DocumentHome home, @Nullable LocalDate publishedOn) {
    this.lexicon = lexicon;
    this.home = home;
    this.publishedOn = publishedOn;
    localities = new LocalityMemory(lexicon.localities());
    String locality = home.frame().locality();
    if (locality != null) {
      localities.remember(locality, home.frame());
      lastBody = home.frame();
    }
  }

  /** What the mention stands for where {@code around} holds; nothing when it points to nothing. */
  Optional<Frame> frame(PlaceMention mention, Frame around) {
    String area = mention.area();
    return switch (mention.kind()) {
      case AREA -> Optional.of(rememberArea(mention, String.valueOf(area)));
      case NATION_PAPER -> Optional.of(Frame.of("VN", null, mention));
      case NATION_BODY ->
          Optional.of(offices.branch(mention).orElseGet(() -> offices.remember(mention, "VN")));
      case PROVINCE_BODY -> province(area, around).map(code -> offices.remember(mention, code));
      case PLACE_ANAPHOR -> Optional.ofNullable(lastPlace);
      case OFFICE_ANAPHOR -> offices.find(mention, home.province().isEmpty());
      case PROVINCE_ANAPHOR -> province(null, around).map(code -> Frame.of(code, null, mention));
      case HERE -> here(around);
      case CITY_ANAPHOR -> city(mention, around);
      case LOCALITY, ORGANISATION -> Optional.of(rememberLocal(mention, around));
      case LOCAL_ANAPHOR -> localities.find(mention);
      case BARE_LOCALITY -> Optional.empty();
      case BODY_ANAPHOR -> Optional.ofNullable(lastBody);
      case LEVEL -> Optional.of(Frame.of(around.area(), mention.locality(), mention));
    };
  }

  /** Whether the frame is about another country. */
  boolean isForeign(Frame frame) {
    return frame.start() >= 0 && !frame.area().startsWith("VN");
  }

  /** Whether the frame is about all of one province. */
  boolean isProvince(Frame frame) {
    return frame.locality() == null && lexicon.isProvince(frame.area());
  }

  /** Whether the frame is about the whole world. */
  boolean isWorld(Frame frame) {
    return lexicon.areas().isWorld(frame.area());
  }

  /**
   * Remembers what no figure is about: a locality where nothing happens, a province from which
   * somebody speaks, a ministry in passing: "trụ sở Công an phường Phú Cường", "từ điểm cầu Quảng
   * Trị, lãnh đạo tỉnh", "dự họp cùng Bộ Tư pháp".
   */
  void note(PlaceMention mention, Frame around) {
    String area = mention.area();
    if (mention.names(Kind.AREA) && lexicon.isProvince(area) && !lexicon.areas().isCity(area)) {
      lastProvince = area;
    }
    if (mention.names(Kind.LOCALITY)) {
      rememberNames(mention, localArea(mention, around));
    }
    if (mention.names(Kind.NATION_BODY) && mention.role() != Role.NONE) {
      offices.remember(mention, "VN");
    }
  }

  private void rememberNames(PlaceMention mention, String area) {
    localities.remember(
        String.valueOf(mention.locality()), Frame.of(area, mention.locality(), mention));
    PlaceMention within = mention.within();
    if (within != null) {
      localities.remember(
          String.valueOf(within.locality()), Frame.of(area, within.locality(), mention));
    }
  }

  private Frame rememberArea(PlaceMention mention, String area) {
    if (mention.role() == Role.COMPARED) {
      return Frame.of(area, null, mention);
    }
    if (lexicon.isProvince(area)) {
      lastProvince = area;
    }
    lastPlace = Frame.of(area, null, mention);
    return lastPlace;
  }

  private Frame rememberLocal(PlaceMention mention, Frame around) {
    String area = localArea(mention, around);
    Frame frame = Frame.of(area, mention.locality(), mention);
    if (mention.names(Kind.ORGANISATION)) {
      lastBody = frame;
    } else {
      rememberNames(mention, area);
      lastProvince = lexicon.isProvince(area) ? area : lastProvince;
      lastPlace = frame;
    }
    return frame;
  }

  /**
   * The province that the mention names, or that took it over; else a locality lies in the province
   * that was spoken of, and a company works where the sentence or the text is at home.
   */
  private String localArea(PlaceMention mention, Frame around) {
    String area = mention.area();
    if (area == null) {
      String home = around.start() >= 0 ? around.area() : this.home.frame().area();
      return mention.names(Kind.LOCALITY) ? province(null, around).orElse("VN") : home;
    }
    if (lexicon.areas().becamePartOf(area, around.area())) {
      return around.area();
    }
    return lexicon.areas().becamePartOf(area, home.frame().area()) ? home.frame().area() : area;
  }

  private Optional<String> province(@Nullable String named, Frame around) {
    if (named != null) {
      return Optional.of(named);
    }
    String mine = home.frame().area();
    boolean gone = lexicon.areas().hasBecomePartOf(around.area(), mine, publishedOn);
    if (lexicon.isProvince(around.area()) && !gone) {
      return Optional.of(around.area());
    }
    if (lexicon.isProvince(mine)) {
      return Optional.of(mine);
    }
    return lastProvince != null ? Optional.of(lastProvince) : home.province();
  }

  private Optional<Frame> here(Frame around) {
    boolean local = around.locality() != null || lexicon.isProvince(around.area());
    Frame frame = local ? around : home.frame();
    boolean known = frame.locality() != null || lexicon.isProvince(frame.area());
    return known ? Optional.of(frame) : Optional.empty();
  }

  private Optional<Frame> city(PlaceMention mention, Frame around) {
    Optional<String> city = province(null, around).filter(lexicon.areas()::isCity);
    return city.isPresent() ? city.map(code -> Frame.of(code, null, mention)) : localities.town();
  }
}
