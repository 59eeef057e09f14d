package vn.solieu.export;

import blue.strategic.parquet.ParquetWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;
import vn.solieu.warehouse.Column;
import vn.solieu.warehouse.RowSink;

/**
 * A query's answer as a Parquet file, Snappy-compressed. Whole numbers are INT64, dates are DATE;
 * decimals are text, because their digits are exact and their scale differs from row to row: {@code
 * CAST(value AS DECIMAL(38, 6))} makes them numbers.
 */
public final class ParquetRows implements RowSink {
  private final Path file;
  private List<Column> columns = List.of();
  private @Nullable ParquetWriter<List<@Nullable String>> writer;

  /** Rows for {@code file}, which must not be there yet. */
  public ParquetRows(Path file) {
    this.file = file;
  }

  @Override
  public void columns(List<Column> answer) throws IOException {
    columns = List.copyOf(answer);
    Type[] fields = columns.stream().map(ParquetRows::field).toArray(Type[]::new);
    writer =
        ParquetWriter.writeFile(
            new MessageType("solieu", fields),
            file.toFile(),
            (row, values) -> {
              for (int i = 0; i < columns.size(); i++) {
                String value = row.get(i);
                if (value != null) {
                  values.write(columns.get(i).name(), typed(columns.get(i), value));
                }
              }
            });
  }

  @Override
  public void row(List<@Nullable String> values) throws IOException {
    if (writer != null) {
      writer.write(values);
    }
  }

  @Override
  public void end() throws IOException {
    if (writer != null) {
      writer.close();
    }
  }

  private static Type field(Column column) {
    return switch (column.form()) {
      case INTEGER -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
      case DATE ->
          Types.optional(PrimitiveTypeName.INT32)
              .as(LogicalTypeAnnotation.dateType())
              .named(column.name());
      case NUMBER, TEXT, OTHER ->
          Types.optional(PrimitiveTypeName.BINARY)
              .as(LogicalTypeAnnotation.stringType())
              .named(column.name());
    };
  }

  private static Object typed(Column column, String value) {
    return switch (column.form()) {
      case INTEGER -> Long.valueOf(value);
      case DATE -> (int) LocalDate.parse(value).toEpochDay();
      case NUMBER, TEXT, OTHER -> value;
    };
  }
}
