package vn.solieu.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/** Writes documents for trials: articles with figures, some of them twice, some of no use. */
final class GeneratedDocuments {
  private static final String[] PLACES = {
    "tỉnh Bắc Giang", "tỉnh Bình Định", "thành phố Đà Nẵng", "tỉnh Điện Biên", "cả nước"
  };

  private GeneratedDocuments() {}

  /** Writes {@code count} documents into {@code folder}, the same for the same {@code seed}. */
  static void write(Path folder, int count, long seed) throws IOException {
    Files.createDirectories(folder);
    Random random = new Random(seed);
    for (int i = 0; i < count; i++) {
      String name = String.format(Locale.ROOT, "d%05d.txt", i);
      switch (i % 50) {
        case 7 -> Files.writeString(folder.resolve(name), "");
        case 23 -> Files.write(folder.resolve(name), noise(random));
        case 31 -> Files.writeString(folder.resolve(name), article(new Random(seed), i % 9));
        default -> Files.writeString(folder.resolve(name), article(random, i));
      }
    }
  }

  private static byte[] noise(Random random) {
    byte[] bytes = new byte[2000];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String article(Random random, int number) {
    StringBuilder text = new StringBuilder("Chuyển đổi số, bài số " + number + "\n\n");
    for (int p = 0; p < 6; p++) {
      String place = PLACES[random.nextInt(PLACES.length)];
      text.append("Đến hết năm ").append(2019 + random.nextInt(6)).append(", ").append(place);
      text.append(" có ").append(1 + random.nextInt(900)).append(',').append(random.nextInt(10));
      text.append(" nghìn tài khoản định danh điện tử, tỷ lệ hồ sơ trực tuyến đạt ");
      text.append(random.nextInt(100)).append(',').append(random.nextInt(10)).append("%.\n");
    }
    return text.toString();
  }
}
