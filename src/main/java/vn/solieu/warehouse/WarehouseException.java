package vn.solieu.warehouse;

/** The warehouse cannot be used; the message is one line that says why and what to do. */
public final class WarehouseException extends RuntimeException {

  /** What is wrong, in one line. */
  public WarehouseException(String message) {
    super(message);
  }

  /** The same with what caused it. */
  public WarehouseException(String message, Throwable cause) {
    super(message, cause);
  }
}
