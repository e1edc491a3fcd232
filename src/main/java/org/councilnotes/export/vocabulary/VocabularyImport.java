package org.councilnotes.export.vocabulary;

import java.util.Locale;
import org.councilnotes.curation.CurationException;
import org.councilnotes.curation.CurationProblem;
import org.councilnotes.vocabulary.Vocabulary;

/** Reads programmes from a file in any of the known forms. */
public final class VocabularyImport {

  /** The longest text that is read, in UTF-16 code units. */
  public static final int LONGEST = 8_000_000;

  private VocabularyImport() {}

  /**
   * The programmes of a file: {@code .csv}, {@code .ttl}, {@code .rdf} or {@code .xml}.
   *
   * @param now the vocabulary as it is
   * @throws CurationException where the form is unknown or a line is not understood
   */
  public static ImportedProgrammes read(String fileName, String text, Vocabulary now) {
    if (text.length() > LONGEST) {
      throw new CurationProblem.ImportNotUnderstood(1, fileName).exception();
    }
    String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "csv" -> ProgrammeCsv.read(text, now);
      case "ttl" -> SkosReader.read(TurtleReader.read(text), now);
      case "rdf", "xml" -> SkosReader.read(RdfXmlReader.read(text), now);
      default -> throw new CurationProblem.ImportNotUnderstood(1, fileName).exception();
    };
  }
}
