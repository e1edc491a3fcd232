package org.councilnotes.store.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.councilnotes.note.text.AccentFolding;

/**
 * What spellings of one name have in common: {@code EAF-Nansen} and {@code EAF Nansen}, {@code
 * Spotlight Initiative} and {@code Iniciativa Spotlight}, {@code Erasmus+} and {@code Erasmus
 * Plus}.
 */
final class ProposalKey {

  /** Words that stand between the words of a name. */
  private static final Set<String> JOINTS =
      Set.of(
          "of", "the", "for", "and", "on", "de", "du", "des", "d", "l", "la", "le", "les", "et",
          "pour", "del", "el", "los", "las", "y", "para", "da", "do", "dos", "das", "e", "der",
          "die", "und", "fur", "zur");

  /** Words for kinds of programmes in all languages, folded, and one word for each kind. */
  private static final Map<Pattern, String> KINDS =
      Map.of(
          Pattern.compile(
              "programm?[ae]?|program|projec?t|projekt|projet|proyecto|projeto|vorhaben"),
          "=programme",
          Pattern.compile("initiative|iniciativa"),
          "=initiative",
          Pattern.compile("facility|facilite|facilidade?|fazilitat"),
          "=facility",
          Pattern.compile("fund|fonds|fondo|fundo"),
          "=fund",
          Pattern.compile("mission|mision|missao"),
          "=mission",
          Pattern.compile("instrumento?"),
          "=instrument",
          Pattern.compile("process|processus|proceso|processo|prozess"),
          "=process",
          Pattern.compile("partnership|partenariat|asociacion|parceria"),
          "=partnership");

  /** Matches {@code II} at the end of a name; not {@code II} alone. */
  private static final Pattern PHASE = Pattern.compile("(?<=.) (?:ii|iii|iv|v)$");

  /** Matches what parts words; not {@code a}. */
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private ProposalKey() {}

  static String of(String name) {
    String folded =
        PHASE.matcher(AccentFolding.CANONICAL.fold(name.replace("+", " plus"))).replaceAll("");
    List<String> words = new ArrayList<>();
    boolean typed = false;
    for (String word : BETWEEN_WORDS.split(folded, -1)) {
      String kind = kind(word);
      typed |= !kind.equals(word);
      if (!word.isEmpty() && !JOINTS.contains(word)) {
        words.add(kind);
      }
    }
    return typed
        ? String.join(" ", words.stream().sorted().toList())
        : BETWEEN_WORDS.matcher(folded).replaceAll("");
  }

  /** Whether a word for programmes stands in a name: {@code Harbour Facility}. */
  static boolean hasKind(String name) {
    return of(name).contains("=");
  }

  private static String kind(String word) {
    return KINDS.entrySet().stream()
        .filter(kind -> kind.getKey().matcher(word).matches())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(word);
  }
}
