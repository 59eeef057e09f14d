package vn.solieu.warehouse;

import java.sql.SQLException;
import java.util.Optional;

/** Says what a database's error means and what to do, in one line. */
public final class SqlFailures {
  private SqlFailures() {}

  /**
   * One line on {@code failure}.
   *
   * @param server what the user knows the server by, usually its address
   */
  public static String describe(SQLException failure, String server) {
    String state = Optional.ofNullable(failure.getSQLState()).orElse("");
    return switch (state) {
      case "28P01", "28000" ->
          server
              + " refused the login ("
              + firstLine(failure)
              + "); check the user name and password";
      case "3D000" ->
          server + " has no such database (" + firstLine(failure) + "); create it first";
      case "08001", "08004" ->
          "no PostgreSQL answers at " + server + "; is it running, and is the address right?";
      case "57P01", "57P02", "57P03", "08003", "08006", "08007" ->
          "the connection to "
              + server
              + " was lost; when it is back, `solieu status` shows what to restart";
      case "42501" -> "not allowed: " + firstLine(failure);
      case "53100" -> server + " has no disk space left";
      case "53300" -> server + " has too many connections; end some or raise max_connections";
      default -> firstLine(failure);
    };
  }

  /** Whether the server refused the user name or password. */
  static boolean isRefusedLogin(SQLException failure) {
    return "28P01".equals(failure.getSQLState()) || "28000".equals(failure.getSQLState());
  }

  private static String firstLine(SQLException failure) {
    String message = Optional.ofNullable(failure.getMessage()).orElse(failure.toString());
    return message.lines().findFirst().orElse(message).strip();
  }
}
