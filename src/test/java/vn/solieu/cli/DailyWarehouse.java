package vn.solieu.cli;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.solieu.warehouse.ServerForTests;
import vn.solieu.warehouse.Warehouse;
import vn.solieu.warehouse.WarehouseSettings;

/** A warehouse of a test's own that {@code run daily} loads from sites on this machine. */
final class DailyWarehouse implements AutoCloseable {
  private final Path home;
  private final Path sources;
  private final String config;
  private final Warehouse warehouse;
  private final HikariDataSource pool;

  /**
   * Opens one below {@code folder}.
   *
   * @param settings lines of its configuration
   */
  DailyWarehouse(Path folder, String... settings) throws IOException {
    home = folder.resolve("home");
    ServerForTests.prepare(home);
    warehouse = Warehouse.open(new WarehouseSettings(home, OptionalInt.empty(), Optional.empty()));
    pool = warehouse.openPool();
    sources = Files.createDirectory(folder.resolve("sources"));
    String[] lines =
        Stream.concat(Stream.of("solieu.sources=" + sources), Stream.of(settings))
            .toArray(String[]::new);
    config = CommandLineForTests.configOf(home, lines);
  }

  /** Adds lines to its configuration. */
  void set(String... settings) throws IOException {
    Files.write(Path.of(config), List.of(settings), StandardOpenOption.APPEND);
  }

  /** Defines source {@code name}, or defines it anew. */
  void define(String name, String yaml) throws IOException {
    Files.writeString(sources.resolve(name + ".yml"), yaml);
  }

  /** An article of a site, with one figure. */
  static String page(String title, String percent) {
    return """
        <!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>%1$s</title>
        <meta property="article:published_time" content="2025-09-10T08:00:00+07:00"></head>
        <body><article><h1>%1$s về hồ sơ trực tuyến</h1>
        <p>Theo báo cáo của Ủy ban nhân dân tỉnh, công tác chuyển đổi số đạt nhiều kết quả.</p>
        <p>Năm 2024, tỷ lệ hồ sơ trực tuyến toàn trình của tỉnh Bắc Giang đạt %2$s%%, tăng so với
        năm trước, theo số liệu vừa được công bố tại hội nghị.</p>
        <p>Các đơn vị tiếp tục đẩy mạnh việc số hóa hồ sơ, giấy tờ của người dân và doanh nghiệp.</p>
        </article></body></html>
        """
        .formatted(title, percent);
  }

  Path home() {
    return home;
  }

  /** The file with its configuration. */
  String config() {
    return config;
  }

  HikariDataSource pool() {
    return pool;
  }

  /** {@code run daily} with these arguments as well. */
  CommandLineForTests daily(String... more) {
    String[] arguments =
        Stream.concat(Stream.of("run", "daily", "--config", config), Stream.of(more))
            .toArray(String[]::new);
    return CommandLineForTests.run(arguments);
  }

  /** The first column of what {@code sql} finds. */
  List<String> query(String sql) {
    return new JdbcTemplate(pool).queryForList(sql, String.class);
  }

  @Override
  public void close() {
    pool.close();
    warehouse.close();
  }
}
