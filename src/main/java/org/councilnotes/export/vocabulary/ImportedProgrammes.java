package org.councilnotes.export.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.councilnotes.vocabulary.Programme;

/**
 * What a file gives for the vocabulary.
 *
 * @param programmes in the order of the file
 * @param leftOut what is not taken over, such as {@code skos:definition}, and how often
 */
public record ImportedProgrammes(List<Programme> programmes, Map<String, Integer> leftOut) {

  public ImportedProgrammes {
    programmes = List.copyOf(programmes);
    leftOut = new LinkedHashMap<>(leftOut);
  }

  /** What is not taken over, as {@code skos:definition (3)}. */
  public List<String> leftOutNames() {
    return leftOut.entrySet().stream().map(e -> e.getKey() + " (" + e.getValue() + ")").toList();
  }
}
