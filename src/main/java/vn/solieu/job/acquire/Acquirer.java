package vn.solieu.job.acquire;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import vn.solieu.fetch.discover.Window;
import vn.solieu.fetch.http.Fetcher;
import vn.solieu.rules.source.SourceDefinition;
import vn.solieu.rules.source.SourceTable;

/** What the steps of an acquisition share: its sources, its days, its fetcher. */
public final class Acquirer {
  private final Acquisition request;
  private final List<SourceDefinition> sources;
  private final AcquireSettings settings;
  private final DataSource dataSource;
  private final Clock clock;

  /** An acquisition of {@code request} from {@code table}. */
  public Acquirer(
      Acquisition request,
      SourceTable table,
      AcquireSettings settings,
      DataSource dataSource,
      Clock clock) {
    this.request = request;
    this.sources =
        table.list().stream()
            .filter(
                source -> request.sources().isEmpty() || request.sources().contains(source.id()))
            .toList();
    this.settings = settings;
    this.dataSource = dataSource;
    this.clock = clock;
  }

  List<SourceDefinition> sources() {
    return sources;
  }

  AcquireSettings settings() {
    return settings;
  }

  DataSource dataSource() {
    return dataSource;
  }

  Clock clock() {
    return clock;
  }

  /** A fetcher that shares the clocks of hosts with all jobs of the warehouse. */
  Fetcher openFetcher() {
    return new Fetcher(
        settings.fetch(),
        new DatabaseHostClock(dataSource),
        new DatabaseRobotsMemory(dataSource),
        clock,
        RandomGenerator.getDefault());
  }

  /** Whether the operator named the days: then they hold for every address. */
  boolean hasWindow() {
    return request.from() != null || request.to() != null;
  }

  /**
   * The days that the run is about. The ledger knows what was fetched, so without {@code --from}
   * only a first run needs a limit: the days before it.
   */
  Window window(SourceDefinition source) {
    LocalDate from = request.from();
    if (from == null && !hasWindow()) {
      from = LocalDate.now(clock.withZone(source.zone())).minusDays(settings.firstDays());
    }
    return new Window(from, request.to());
  }
}
