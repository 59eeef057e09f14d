package vn.solieu.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.master.Master;
import org.apache.spark.deploy.worker.Worker;
import org.apache.spark.rpc.RpcEnv;
import scala.Option;

/** A cluster on this machine: each worker has an address and one core. */
final class Workers implements AutoCloseable {
  private static final String MASTER = "127.0.0.1";
  private static final int ANY_PORT = 0;
  private static final int MEGABYTES = 1024;

  private final List<RpcEnv> running = new ArrayList<>();
  private final String master;

  /** Starts workers at {@code hosts}; {@code folder} stands for an installation of Spark. */
  Workers(Path folder, List<String> hosts) throws IOException {
    // They start processes with the class path of this one when they think that Spark is tested.
    Files.createDirectories(folder.resolve("jars"));
    Files.createDirectories(folder.resolve("launcher/target/scala-2.13"));
    System.setProperty("spark.testing", "1");
    System.setProperty("spark.test.home", folder.toString());
    SparkConf conf = new SparkConf();
    RpcEnv env = Master.startRpcEnvAndEndpoint(MASTER, ANY_PORT, ANY_PORT, conf)._1();
    running.add(env);
    master = "spark://" + MASTER + ":" + env.address().port();
    for (String host : hosts) {
      running.add(
          Worker.startRpcEnvAndEndpoint(
              host,
              ANY_PORT,
              ANY_PORT,
              1,
              MEGABYTES,
              new String[] {master},
              folder.resolve(host).toString(),
              Option.empty(),
              conf,
              Option.empty()));
    }
  }

  /** Its address. */
  String master() {
    return master;
  }

  @Override
  public void close() {
    running.forEach(RpcEnv::shutdown);
    System.clearProperty("spark.testing");
    System.clearProperty("spark.test.home");
  }
}
