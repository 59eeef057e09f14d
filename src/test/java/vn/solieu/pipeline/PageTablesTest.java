package vn.solieu.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.solieu.model.Article;
import vn.solieu.model.Observation;
import vn.solieu.model.RawDocument;

/** Figures of a page's table take what its merged heads and its caption say, and carry the cell. */
class PageTablesTest {
  private static final DocumentPipeline PIPELINE = DocumentPipeline.ofDefaultRules();
  private static final String PAGE =
      """
      <html lang="vi"><head><meta charset="utf-8"><title>Kết quả các địa phương</title></head>
      <body><article><h1>Kết quả chuyển đổi số các địa phương năm 2024 và 2025</h1>
      <p>Sở Khoa học và Công nghệ vừa công bố bảng tổng hợp kết quả chuyển đổi số của các địa
      phương trong hai năm qua để các đơn vị theo dõi.</p>
      <table><caption>Tỷ lệ hồ sơ trực tuyến toàn trình của các tỉnh (%)</caption>
      <tr><th rowspan="2">Tỉnh</th><th colspan="2">Năm 2024</th><th colspan="2">Năm 2025</th></tr>
      <tr><th>Kế hoạch</th><th>Thực hiện</th><th>Kế hoạch</th><th>Thực hiện</th></tr>
      <tr><td>Lâm Đồng</td><td>50</td><td>52,5</td><td>60</td><td>61,2</td></tr>
      <tr><td>Bắc Ninh</td><td>55</td><td>57,1</td><td>65</td><td></td></tr>
      </table>
      <p>Các địa phương tiếp tục đẩy mạnh việc cung cấp dịch vụ công trực tuyến toàn trình cho
      người dân và doanh nghiệp trong thời gian tới.</p></article></body></html>
      """;

  @Test
  void cellsKnowTheirHeadsAndCaption() {
    RawDocument raw = RawDocument.of("bang.html", PAGE.getBytes(StandardCharsets.UTF_8));
    Article article = PIPELINE.parse(raw).articles().get(0);
    List<String> rows =
        PIPELINE.extract(article).observations().stream().map(PageTablesTest::row).toList();
    assertEquals(
        List.of(
            "r3c2 50 percent TARGET VN-35 2024 public_service.full_online_dossier_share",
            "r3c3 52.5 percent ACTUAL VN-35 2024 public_service.full_online_dossier_share",
            "r3c4 60 percent TARGET VN-35 2025 public_service.full_online_dossier_share",
            "r3c5 61.2 percent ACTUAL VN-35 2025 public_service.full_online_dossier_share",
            "r4c2 55 percent TARGET VN-56 2024 public_service.full_online_dossier_share",
            "r4c3 57.1 percent ACTUAL VN-56 2024 public_service.full_online_dossier_share",
            "r4c4 65 percent TARGET VN-56 2025 public_service.full_online_dossier_share"),
        rows);
  }

  private static String row(Observation o) {
    int year = Objects.requireNonNull(o.period()).end().getYear();
    return "%s %s %s %s %s %d %s"
        .formatted(
            o.cell(),
            o.quantity().value().toPlainString(),
            o.quantity().unit(),
            o.status(),
            o.place().area(),
            year,
            o.indicator());
  }
}
