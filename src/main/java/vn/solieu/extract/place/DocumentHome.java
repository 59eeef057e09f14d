package vn.solieu.extract.place;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a document as a whole is about.
 *
 * @param frame the area of figures that nothing else gives a place
 * @param homeProvince the province that its publisher or subject belongs to, for "tỉnh nhà"
 */
record DocumentHome(Frame frame, @Nullable String homeProvince) {
  Optional<String> province() {
    return Optional.ofNullable(homeProvince);
  }
}
