package vn.solieu.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** The sentences that generated articles are made of. Immutable. */
final class Phrasebook {
  private final List<String> titles = lines("titles.txt");
  private final List<String> figures = lines("figures.txt");
  private final List<String> plain = lines("plain.txt");

  private static List<String> lines(String name) {
    try (InputStream in = Phrasebook.class.getResourceAsStream("/bench/" + name)) {
      if (in == null) {
        throw new IllegalStateException("bench/" + name + " is not on the class path");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String title(SplittableRandom random) {
    return pick(titles, random);
  }

  /** A sentence that states at least one figure. */
  String withFigures(SplittableRandom random) {
    return pick(figures, random);
  }

  String plain(SplittableRandom random) {
    return pick(plain, random);
  }

  private static String pick(List<String> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }
}
