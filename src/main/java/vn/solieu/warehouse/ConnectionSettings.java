package vn.solieu.warehouse;

/**
 * How to reach a database.
 *
 * @param url JDBC address: {@code jdbc:postgresql://127.0.0.1:54329/solieu}
 * @param username role to log in as
 * @param password its password; empty when the server asks for none
 */
public record ConnectionSettings(String url, String username, String password) {

  /** Without the password, so that it never reaches a log. */
  @Override
  public String toString() {
    return username + " at " + url;
  }
}
