package vn.solieu.cli;

import java.io.Closeable;
import java.io.IOException;
import vn.solieu.model.Observation;

/** Writes observations one after the other in some format. */
interface ObservationWriter extends Closeable {

  /** Writes one row or line. */
  void write(Observation observation) throws IOException;
}
