package org.councilnotes.bench;

import java.nio.file.Path;
import org.councilnotes.extract.ExtractLimits;
import org.councilnotes.extract.Extraction;
import org.councilnotes.extract.fork.Extractor;
import org.councilnotes.extract.ocr.Tesseract;
import org.jsoup.Jsoup;

/** The archive's own reading: in forked processes, to XHTML with the place of every line. */
final class ArchiveReading implements TextReader {

  private final Extractor extractor = new Extractor(ExtractLimits.DEFAULT, Tesseract.NONE);

  @Override
  public String name() {
    return "archive";
  }

  @Override
  public String read(Path file) {
    return switch (extractor.extract(file)) {
      case Extraction.Read read -> read.xhtml();
      case Extraction.Ended ended -> throw new IllegalStateException(file + ": " + ended);
    };
  }

  @Override
  public String text(Path file) {
    return Jsoup.parse(read(file)).body().text();
  }

  @Override
  public void close() {
    extractor.close();
  }
}
