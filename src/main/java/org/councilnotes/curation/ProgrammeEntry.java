package org.councilnotes.curation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.councilnotes.store.ProgrammeProposal;
import org.councilnotes.vocabulary.Programme;
import org.councilnotes.vocabulary.Programme.NameUse;
import org.councilnotes.vocabulary.Programme.Phase;
import org.councilnotes.vocabulary.RelatedCodes;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.vocabulary.Vocabulary.Wording;

/** A programme as an entry of {@code programmes.yaml}. */
public record ProgrammeEntry(Programme programme) {

  /** Matches {@code AML-WA} and {@code Erasmus+}; not {@code A: B}, which YAML reads otherwise. */
  private static final Pattern PLAIN =
      Pattern.compile("\\p{L}[\\p{L}\\p{N}]*(?:[\\p{Pd} ][\\p{L}\\p{N}]+)*\\+?");

  /** Matches {@code AML-WA}; not {@code Erasmus+}. */
  private static final Pattern ACRONYM =
      Pattern.compile("\\p{L}[\\p{L}\\p{N}]*(?:\\p{Pd}[\\p{L}\\p{N}]+)*");

  /** Matches the accent of {@code é}; not its letter. */
  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

  /** Matches {@code ’} and {@code , }; not {@code -}. */
  private static final Pattern NO_CODE = Pattern.compile("[^\\p{L}\\p{N}]+");

  /**
   * The programme that a proposal becomes: acronyms as acronyms, names of several words as names of
   * their language, other spellings as aliases.
   *
   * @param known where its parent is to be found; a parent that is not there is left out
   */
  public static Programme of(ProgrammeProposal proposal, Vocabulary known) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    new TreeMap<>(proposal.naming().longForms())
        .forEach((language, words) -> names.put(language, List.of(words)));
    List<String> acronyms = new ArrayList<>();
    List<String> aliases = new ArrayList<>();
    List<String> spellings = new ArrayList<>(List.of(proposal.naming().main()));
    spellings.addAll(proposal.naming().variants());
    spellings.forEach(name -> (isAcronym(name) ? acronyms : aliases).add(name));
    Optional<String> parent = proposal.parent().filter(code -> known.programme(code).isPresent());
    return new Programme(
        code(proposal.naming().main()),
        new Wording(names, aliases, acronyms),
        new RelatedCodes(parent, Optional.empty()),
        List.of());
  }

  /** The code for a name: {@code ERASMUS-PLUS}, {@code SILK-ROUTES-FACILITY}. */
  public static String code(String name) {
    String letters =
        ACCENT
            .matcher(Normalizer.normalize(name.replace("+", " plus"), Normalizer.Form.NFD))
            .replaceAll("");
    String code = NO_CODE.matcher(letters.strip()).replaceAll("-").toUpperCase(Locale.ROOT);
    return code.startsWith("-") ? code.substring(1) : code;
  }

  /** Whether a name is matched exactly as printed. */
  static boolean isAcronym(String name) {
    return ACRONYM.matcher(name).matches();
  }

  /** Its lines in {@code programmes.yaml}. */
  List<String> lines() {
    List<String> lines = new ArrayList<>(List.of("- code: " + word(programme.code())));
    keys().values().forEach(own -> own.forEach(line -> lines.add("  " + line)));
    return lines;
  }

  /** A file that adds the programme to the program's vocabulary, for people who write by hand. */
  public String yaml() {
    return ProgrammeWriter.start() + "programmes:\n" + String.join("\n", lines()) + "\n";
  }

  /** The lines of each key that has a value, without the code. */
  Map<String, List<String>> keys() {
    Map<String, List<String>> keys = new LinkedHashMap<>();
    Wording wording = programme.wording();
    if (!wording.names().isEmpty()) {
      keys.put("names", List.of("names: {" + names(wording) + "}"));
    }
    putList("aliases", wording.aliases(), keys);
    putList("acronyms", wording.acronyms(), keys);
    putUse(programme.use(), keys);
    programme.kin().parent().ifPresent(code -> putWord("parent", code, keys));
    programme.kin().successor().ifPresent(code -> putWord("successor", code, keys));
    if (!programme.phases().isEmpty()) {
      List<String> lines = new ArrayList<>(List.of("phases:"));
      programme.phases().forEach(phase -> lines.add("- " + phase(phase)));
      keys.put("phases", lines);
    }
    return keys;
  }

  private static void putUse(NameUse use, Map<String, List<String>> keys) {
    if (use.isAgency()) {
      putWord("kind", "agency", keys);
    }
    use.needs().ifPresent(words -> keys.put("needs", List.of("needs: " + list(words))));
    if (!use.keepsCountry()) {
      putWord("country", "false", keys);
    }
  }

  private static void putWord(String key, String word, Map<String, List<String>> keys) {
    keys.put(key, List.of(key + ": " + word(word)));
  }

  private static void putList(String key, List<String> words, Map<String, List<String>> keys) {
    if (!words.isEmpty()) {
      keys.put(key, List.of(key + ": " + list(words)));
    }
  }

  private static String names(Wording wording) {
    return new TreeMap<>(wording.names())
        .entrySet().stream()
            .map(
                name ->
                    name.getKey()
                        + ": "
                        + (name.getValue().size() == 1
                            ? quoted(name.getValue().getFirst())
                            : quotedList(name.getValue())))
            .collect(Collectors.joining(", "));
  }

  private static String phase(Phase phase) {
    List<String> parts = new ArrayList<>(List.of("label: " + quoted(phase.label())));
    phase.from().ifPresent(year -> parts.add("from: " + year));
    phase.to().ifPresent(year -> parts.add("to: " + year));
    return "{" + String.join(", ", parts) + "}";
  }

  private static String list(List<String> words) {
    return words.stream().map(ProgrammeEntry::word).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String quotedList(List<String> words) {
    return words.stream().map(ProgrammeEntry::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  /** Plain where YAML reads the same. */
  static String word(String word) {
    return PLAIN.matcher(word).matches() ? word : quoted(word);
  }

  private static String quoted(String words) {
    return "'" + words.replace("'", "''") + "'";
  }
}
