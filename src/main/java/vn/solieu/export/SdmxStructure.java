package vn.solieu.export;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import vn.solieu.warehouse.Column;
import vn.solieu.warehouse.Query;
import vn.solieu.warehouse.RowSink;

/**
 * The structure file of the SDMX-CSV export, SDMX-ML 3.0: code lists of indicators, areas, units,
 * statuses and comparators with Vietnamese and English names, the concepts, the data structure and
 * the dataflow {@code SOLIEU:DF_INDICATOR(1.0.0)}. Ids of codes are those of the warehouse as SDMX
 * allows them: {@code economy.digital_gdp_share} is {@code economy-digital_gdp_share}.
 */
public final class SdmxStructure {
  private static final String MESSAGE = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/message";
  private static final String STRUCTURE =
      "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/structure";
  private static final String COMMON = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/common";
  private static final String URN = "urn:sdmx:org.sdmx.infomodel.";
  private static final Map<String, String> LISTS = lists();

  private final XMLStreamWriter xml;

  private SdmxStructure(XMLStreamWriter xml) {
    this.xml = xml;
  }

  private static Map<String, String> lists() {
    Map<String, String> lists = new LinkedHashMap<>();
    lists.put(
        "CL_INDICATOR",
        "SELECT mart.sdmx_id(code), name_vi, name_en FROM mart.indicator ORDER BY code");
    lists.put(
        "CL_AREA",
        "SELECT DISTINCT ON (code) mart.sdmx_id(code), full_name_vi, name_en FROM mart.area"
            + " ORDER BY code, valid_from DESC");
    lists.put(
        "CL_UNIT_MEASURE",
        "SELECT mart.sdmx_id(code), name_vi, name_en FROM warehouse.dim_unit ORDER BY code");
    lists.put(
        "CL_OBS_STATUS", "VALUES ('A', 'Bình thường', 'Normal'), ('E', 'Ước tính', 'Estimate')");
    lists.put(
        "CL_COMPARATOR",
        "SELECT key, name_vi, name_en FROM warehouse.preference WHERE criterion = 'exactness'"
            + " ORDER BY key");
    return lists;
  }

  /** Writes the structure with the codes that {@code connection} finds. */
  public static void write(Connection connection, OutputStream out)
      throws SQLException, IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
      new SdmxStructure(xml).document(connection);
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException("the structure cannot be written", e);
    }
  }

  private void document(Connection connection)
      throws SQLException, IOException, XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("mes", "Structure", MESSAGE);
    xml.writeNamespace("mes", MESSAGE);
    xml.writeNamespace("str", STRUCTURE);
    xml.writeNamespace("com", COMMON);
    header();
    xml.writeStartElement(MESSAGE, "Structures");
    codeLists(connection);
    concepts();
    dataStructure();
    dataflow();
    xml.writeEndDocument();
  }

  private void header() throws XMLStreamException {
    xml.writeStartElement(MESSAGE, "Header");
    text(MESSAGE, "ID", "SOLIEU_STRUCTURE");
    text(MESSAGE, "Test", "false");
    text(MESSAGE, "Prepared", "2026-11-22T00:00:00Z");
    xml.writeEmptyElement(MESSAGE, "Sender");
    xml.writeAttribute("id", "SOLIEU");
    xml.writeEndElement();
  }

  private void codeLists(Connection connection)
      throws SQLException, IOException, XMLStreamException {
    xml.writeStartElement(STRUCTURE, "Codelists");
    for (Map.Entry<String, String> list : LISTS.entrySet()) {
      artefact("Codelist", list.getKey(), list.getKey(), list.getKey());
      for (List<@Nullable String> code : rows(connection, list.getValue())) {
        xml.writeStartElement(STRUCTURE, "Code");
        xml.writeAttribute("id", String.valueOf(code.get(0)));
        names(String.valueOf(code.get(1)), String.valueOf(code.get(2)));
        xml.writeEndElement();
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void concepts() throws XMLStreamException {
    xml.writeStartElement(STRUCTURE, "ConceptSchemes");
    artefact("ConceptScheme", "CS_INDICATOR", "Khái niệm", "Concepts");
    for (Concept concept : Concept.values()) {
      xml.writeStartElement(STRUCTURE, "Concept");
      xml.writeAttribute("id", concept.name());
      names(concept.vi, concept.en);
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void dataStructure() throws XMLStreamException {
    xml.writeStartElement(STRUCTURE, "DataStructures");
    artefact("DataStructure", "DSD_INDICATOR", "Chuỗi chỉ tiêu", "Indicator series");
    xml.writeStartElement(STRUCTURE, "DataStructureComponents");
    xml.writeStartElement(STRUCTURE, "DimensionList");
    xml.writeAttribute("id", "DimensionDescriptor");
    component("Dimension", Concept.INDICATOR);
    component("Dimension", Concept.REF_AREA);
    component("TimeDimension", Concept.TIME_PERIOD);
    xml.writeEndElement();
    xml.writeStartElement(STRUCTURE, "AttributeList");
    xml.writeAttribute("id", "AttributeDescriptor");
    for (Concept attribute : Concept.ATTRIBUTES) {
      component("Attribute", attribute);
    }
    xml.writeEndElement();
    xml.writeStartElement(STRUCTURE, "MeasureList");
    xml.writeAttribute("id", "MeasureDescriptor");
    component("Measure", Concept.OBS_VALUE);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void component(String element, Concept concept) throws XMLStreamException {
    xml.writeStartElement(STRUCTURE, element);
    xml.writeAttribute("id", concept.name());
    text(
        STRUCTURE,
        "ConceptIdentity",
        URN + "conceptscheme.Concept=SOLIEU:CS_INDICATOR(1.0.0)." + concept.name());
    xml.writeStartElement(STRUCTURE, "LocalRepresentation");
    if (concept.codes.isEmpty()) {
      xml.writeEmptyElement(STRUCTURE, "TextFormat");
      xml.writeAttribute("textType", concept.type);
    } else {
      text(STRUCTURE, "Enumeration", URN + "codelist.Codelist=SOLIEU:" + concept.codes + "(1.0.0)");
    }
    xml.writeEndElement();
    if (element.equals("Attribute")) {
      xml.writeStartElement(STRUCTURE, "AttributeRelationship");
      xml.writeEmptyElement(STRUCTURE, "Observation");
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void dataflow() throws XMLStreamException {
    xml.writeStartElement(STRUCTURE, "Dataflows");
    artefact("Dataflow", "DF_INDICATOR", "Chuỗi chỉ tiêu", "Indicator series");
    text(STRUCTURE, "Structure", URN + "datastructure.DataStructure=SOLIEU:DSD_INDICATOR(1.0.0)");
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void artefact(String element, String id, String vi, String en) throws XMLStreamException {
    xml.writeStartElement(STRUCTURE, element);
    xml.writeAttribute("id", id);
    xml.writeAttribute("agencyID", "SOLIEU");
    xml.writeAttribute("version", "1.0.0");
    names(vi, en);
  }

  private void names(String vi, String en) throws XMLStreamException {
    name("en", en);
    name("vi", vi);
  }

  private void name(String language, String words) throws XMLStreamException {
    xml.writeStartElement(COMMON, "Name");
    xml.writeAttribute("xml:lang", language);
    xml.writeCharacters(words);
    xml.writeEndElement();
  }

  private void text(String namespace, String element, String words) throws XMLStreamException {
    xml.writeStartElement(namespace, element);
    xml.writeCharacters(words);
    xml.writeEndElement();
  }

  private static List<List<@Nullable String>> rows(Connection connection, String query)
      throws SQLException, IOException {
    List<List<@Nullable String>> rows = new ArrayList<>();
    new Query(query)
        .run(
            connection,
            new RowSink() {
              @Override
              public void columns(List<Column> columns) {}

              @Override
              public void row(List<@Nullable String> values) {
                rows.add(values);
              }

              @Override
              public void end() {}
            });
    return rows;
  }

  /** What a column of the CSV means, and which code list or type its values are of. */
  private enum Concept {
    INDICATOR("Chỉ tiêu", "Indicator", "CL_INDICATOR", "String"),
    REF_AREA("Địa bàn", "Reference area", "CL_AREA", "String"),
    TIME_PERIOD("Kỳ", "Time period", "", "ObservationalTimePeriod"),
    OBS_VALUE("Giá trị", "Observation value", "", "Decimal"),
    UNIT_MEASURE("Đơn vị", "Unit of measure", "CL_UNIT_MEASURE", "String"),
    OBS_STATUS("Trạng thái", "Observation status", "CL_OBS_STATUS", "String"),
    COMPARATOR("So sánh", "Comparator", "CL_COMPARATOR", "String"),
    ORIGINS("Số nguồn độc lập", "Independent origins", "", "Integer"),
    SOURCE("Địa chỉ nguồn", "Address of the source", "", "URI");

    private static final List<Concept> ATTRIBUTES =
        List.of(UNIT_MEASURE, OBS_STATUS, COMPARATOR, ORIGINS, SOURCE);

    private final String vi;
    private final String en;
    private final String codes;
    private final String type;

    Concept(String vi, String en, String codes, String type) {
      this.vi = vi;
      this.en = en;
      this.codes = codes;
      this.type = type;
    }
  }
}
