package vn.solieu.parse.pdf;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** Collects the straight lines that a page draws, as tables are ruled with them. */
final class PdfRulings extends PDFGraphicsStreamEngine {
  /** A filled box that is no thicker is a line, as many programs draw them. */
  private static final double THICK = 3;

  private static final double SHORTEST = 4;
  private static final double SLANT = 1;
  private static final int MOST = 20_000;

  private final List<Ruling> rulings = new ArrayList<>();
  private final List<Ruling> path = new ArrayList<>();
  private final PDRectangle box;
  private Point2D current = new Point2D.Double();
  private Point2D start = new Point2D.Double();

  /**
   * A line, in points from the page's top left corner.
   *
   * @param upright whether it is vertical
   * @param at its x when upright, else its y
   * @param from where it begins along the other axis
   * @param to where it ends
   */
  record Ruling(boolean upright, double at, double from, double to) {}

  private PdfRulings(PDPage page) {
    super(page);
    box = page.getCropBox();
  }

  /** The lines of {@code page}; none of a page that is turned. */
  static List<Ruling> of(PDPage page) throws IOException {
    PdfRulings collector = new PdfRulings(page);
    if (page.getRotation() == 0) {
      collector.processPage(page);
    }
    return collector.rulings;
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    Rectangle2D bounds = new Rectangle2D.Double(p0.getX(), p0.getY(), 0, 0);
    bounds.add(p2);
    if (bounds.getHeight() <= THICK) {
      draw(bounds.getMinX(), bounds.getCenterY(), bounds.getMaxX(), bounds.getCenterY());
    } else if (bounds.getWidth() <= THICK) {
      draw(bounds.getCenterX(), bounds.getMinY(), bounds.getCenterX(), bounds.getMaxY());
    } else {
      draw(p0.getX(), p0.getY(), p1.getX(), p1.getY());
      draw(p1.getX(), p1.getY(), p2.getX(), p2.getY());
      draw(p2.getX(), p2.getY(), p3.getX(), p3.getY());
      draw(p3.getX(), p3.getY(), p0.getX(), p0.getY());
    }
    current = p0;
    start = p0;
  }

  private void draw(double x0, double y0, double x1, double y1) {
    double left = box.getLowerLeftX();
    double top = box.getUpperRightY();
    double width = Math.abs(x1 - x0);
    double height = Math.abs(y1 - y0);
    if (path.size() + rulings.size() >= MOST || Math.max(width, height) < SHORTEST) {
      return;
    }
    if (height <= SLANT) {
      double y = top - (y0 + y1) / 2;
      path.add(new Ruling(false, y, Math.min(x0, x1) - left, Math.max(x0, x1) - left));
    } else if (width <= SLANT) {
      double x = (x0 + x1) / 2 - left;
      path.add(new Ruling(true, x, top - Math.max(y0, y1), top - Math.min(y0, y1)));
    }
  }

  @Override
  public void moveTo(float x, float y) {
    current = new Point2D.Double(x, y);
    start = current;
  }

  @Override
  public void lineTo(float x, float y) {
    draw(current.getX(), current.getY(), x, y);
    current = new Point2D.Double(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    current = new Point2D.Double(x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return current;
  }

  @Override
  public void closePath() {
    draw(current.getX(), current.getY(), start.getX(), start.getY());
    current = start;
  }

  @Override
  public void endPath() {
    path.clear();
  }

  @Override
  public void strokePath() {
    rulings.addAll(path);
    path.clear();
  }

  // The edge of a filled box is one between cells as well: heads are shaded.
  @Override
  public void fillPath(int windingRule) {
    strokePath();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    strokePath();
  }

  @Override
  public void drawImage(PDImage image) {
    // a picture rules nothing
  }

  @Override
  public void clip(int windingRule) {
    // what is clipped away is not drawn by reports
  }

  @Override
  public void shadingFill(COSName name) {
    // a shading rules nothing
  }
}
