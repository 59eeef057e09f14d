package vn.solieu.warehouse;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which server the warehouse is on.
 *
 * @param home where the product writes; the embedded server lives below it
 * @param port port that the embedded server must have; any free one when empty
 * @param named the server to use instead of the embedded one
 */
public record WarehouseSettings(Path home, OptionalInt port, Optional<ConnectionSettings> named) {}
