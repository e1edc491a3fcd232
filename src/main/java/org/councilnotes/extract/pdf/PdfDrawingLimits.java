package org.councilnotes.extract.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.councilnotes.extract.FileLimit;

/**
 * Counts the content streams of the pages of one PDF before PDFBox decodes or draws them: PDFBox
 * decodes into memory, and draws nested forms as often as they are referenced.
 */
final class PdfDrawingLimits {

  /** Highest compression ratio of one deflate pass (zlib, technical details). */
  private static final int MOST_TIMES = 1032;

  private static final Set<COSName> FLATE =
      Set.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION);

  private final Set<COSStream> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private int forms;

  /**
   * Counts the content of a page.
   *
   * @throws FileLimit.LimitExceededException where it is above a limit
   */
  void page(PDPage page) throws IOException {
    long size = 0;
    for (Iterator<PDStream> parts = page.getContentStreams(); parts.hasNext(); ) {
      size += size(parts.next().getCOSObject());
      FileLimit.DRAWING.check(size);
    }
  }

  /**
   * Counts a form XObject of a page or of another form, each time that it is drawn.
   *
   * @throws FileLimit.LimitExceededException where it is above a limit
   */
  void form(PDFormXObject form) throws IOException {
    FileLimit.FORMS.check(++forms);
    FileLimit.DRAWING.check(size(form.getCOSObject()));
  }

  /** Decoded size in bytes, counted up to the limit; 0 where the stream was counted before. */
  private long size(COSStream stream) throws IOException {
    if (!seen.add(stream)) {
      return 0;
    }
    List<COSName> filters = filters(stream.getFilters());
    boolean once = filters.size() == 1 && FLATE.containsAll(filters);
    return once && stream.getLength() < FileLimit.DRAWING.maximum() / MOST_TIMES
        ? stream.getLength()
        : unpacked(stream, filters);
  }

  private static long unpacked(COSStream stream, List<COSName> filters) throws IOException {
    try (InputStream raw = stream.createRawInputStream()) {
      InputStream in = raw;
      for (COSName filter : filters) {
        if (!FLATE.contains(filter)) {
          break;
        }
        in = new InflaterInputStream(in);
      }
      return length(in);
    }
  }

  /** Counts the bytes; damaged data end the stream here as they do in PDFBox. */
  private static long length(InputStream in) {
    byte[] buffer = new byte[1 << 16];
    long length = 0;
    try {
      for (int n = in.read(buffer);
          n >= 0 && length <= FileLimit.DRAWING.maximum();
          n = in.read(buffer)) {
        length += n;
      }
    } catch (IOException damaged) {
      return length;
    }
    return length;
  }

  private static List<COSName> filters(COSBase filters) {
    return switch (filters) {
      case COSName one -> List.of(one);
      case COSArray several ->
          several.toList().stream()
              .filter(COSName.class::isInstance)
              .map(COSName.class::cast)
              .toList();
      case null, default -> List.of();
    };
  }
}
