package vn.solieu.rules;

/** What an area is. */
public enum AreaKind {
  /** The whole world, {@code WLD}. */
  WORLD,
  /** Việt Nam, {@code VN}. */
  NATION,
  /** Another country, by ISO 3166-1. */
  COUNTRY,
  /** A province (tỉnh), by ISO 3166-2. */
  PROVINCE,
  /** A centrally run city (thành phố trực thuộc trung ương), by ISO 3166-2. */
  CITY;

  /** Whether areas of this kind are units of Việt Nam's first administrative level. */
  public boolean isProvincial() {
    return this == PROVINCE || this == CITY;
  }
}
