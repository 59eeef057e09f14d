package vn.solieu.cli;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.sql.DataSource;
import picocli.CommandLine.Command;
import vn.solieu.job.Verification;

/** {@code verify}: the warehouse against its archive and its texts. */
@Command(
    name = "verify",
    description =
        "Hashes every archived document again and cuts every stored quotation out of its text"
            + " again; prints each difference and exits with 7 if there is one.")
final class VerifyCommand implements Callable<Integer> {
  private final RootCommand root;
  private final Console console;
  private final JobSession session;

  VerifyCommand(RootCommand root, Console console, JobSession session) {
    this.root = root;
    this.console = console;
    this.session = session;
  }

  @Override
  public Integer call() throws SQLException {
    return session.read(this::verify).code();
  }

  private ExitCode verify(DataSource pool) {
    Verification verification = new Verification(pool, WarehouseArguments.home(root.settings()));
    AtomicLong differences = new AtomicLong();
    PrintWriter out = Console.writer(console.results());
    Consumer<String> difference =
        line -> {
          differences.incrementAndGet();
          out.println(line);
        };
    Progress progress = Progress.of(console);
    long total = verification.countArchived();
    long documents =
        verification.hashAgain(difference, done -> progress.show("verify", done, total));
    long quotes = verification.cutAgain(difference);
    console.say(
        "verified "
            + documents
            + " archived documents and "
            + quotes
            + " quotations: "
            + (differences.get() == 0 ? "no difference" : differences.get() + " differences"));
    long elsewhere = verification.countElsewhere();
    if (elsewhere > 0) {
      console.say(
          elsewhere + " documents lie where Spark read them, in no archive here: not hashed again");
    }
    return differences.get() == 0 ? ExitCode.OK : ExitCode.DIFFERENT;
  }
}
