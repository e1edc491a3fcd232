package org.councilnotes.draft.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.text.AccentFolding;
import org.councilnotes.note.text.EditDistance;
import org.councilnotes.note.text.TextRange;

/**
 * The names of persons in some texts, with how often each stands there: {@code Mr. Takala}. They
 * have no forms, so that a letter more at the end is a slip as well.
 */
public final class PersonNames {

  /** A title and the name behind it. */
  private static final Pattern PERSON =
      Pattern.compile(
          "(?<!\\p{L})(?:Mr|Ms|Mrs|Mme|Dr)\\.? (\\p{Lu}[\\p{L}\\p{M}’'-]{3,30})(?!\\p{L})");

  /** Any word with a capital: names stand without a title as well. */
  private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}]{3,30}");

  /** A name that stands so often is right. */
  private static final int OFTEN = 2;

  /** A short name is near others. */
  private static final int SHORTEST = 5;

  private final Map<String, Integer> uses = new HashMap<>();

  /** Adds the names of a text. */
  public void add(String text) {
    Matcher name = NAME.matcher(text);
    while (name.find()) {
      uses.merge(name.group(), 1, Integer::sum);
    }
  }

  /** The places of names behind a title. */
  public static List<TextRange> in(String text) {
    List<TextRange> found = new ArrayList<>();
    Matcher person = PERSON.matcher(text);
    while (person.find()) {
      String name = person.group(1).replaceFirst("[’']s?$", "");
      found.add(new TextRange(person.start(1), person.start(1) + name.length()));
    }
    return found;
  }

  /** The name that another one, which stands nowhere else, is nearly. */
  public Optional<String> near(String name) {
    return name.length() < SHORTEST || uses.getOrDefault(name, 0) > 1
        ? Optional.empty()
        : uses.entrySet().stream()
            .filter(known -> known.getValue() >= OFTEN)
            .map(Map.Entry::getKey)
            .filter(known -> known.length() >= SHORTEST)
            .filter(known -> isSlip(fold(name), fold(known)))
            .sorted()
            .findFirst();
  }

  /** A letter more or less, or two exchanged; another letter makes the name of another person. */
  private static boolean isSlip(String name, String known) {
    boolean hasSameLetters =
        name.length() == known.length()
            && Arrays.equals(name.chars().sorted().toArray(), known.chars().sorted().toArray());
    return EditDistance.of(name, known) == 1 && (name.length() != known.length() || hasSameLetters);
  }

  private static String fold(String name) {
    return AccentFolding.CANONICAL.fold(name);
  }
}
