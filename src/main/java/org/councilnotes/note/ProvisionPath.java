package org.councilnotes.note;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The path of the labels of a provision.
 *
 * @param steps from the outermost, such as {@code ARTICLE-3}, {@code 2}, {@code b}; at least one
 */
public record ProvisionPath(List<String> steps) {

  /**
   * Matches {@code ARTICLE-3/2/b} and {@code RECITAL-27a~2}; not {@code Article 3(2)}, {@code 2/b}.
   */
  private static final Pattern FORM =
      Pattern.compile(
          "\\p{L}+(?:-[\\p{L}\\p{N}-]{1,20})?(?:~\\d{1,4})?"
              + "(?:/-?[\\p{L}\\p{N}-]{1,30}(?:~\\d{1,4})?){0,12}");

  /** Matches {@code subparagraph-2} and {@code paragraph-1~2}; not {@code a}, {@code 2}. */
  private static final Pattern COUNTED =
      Pattern.compile("(?:sub)?paragraph-\\d+\\p{Ll}*(?:~\\d+)?");

  /** Matches the end of {@code b~2}, by which a label is told that stands twice. */
  private static final Pattern REPEATED = Pattern.compile("~\\d+$");

  private static final char REPETITION = '~';

  public ProvisionPath {
    steps = List.copyOf(steps);
  }

  /** The path of a passage; empty where it is no provision. */
  public static Optional<ProvisionPath> of(Passage passage) {
    return passage.place().provision().map(ProvisionPath::split);
  }

  /** A path as somebody typed it; empty for what cannot be one. */
  public static Optional<ProvisionPath> parse(String typed) {
    String path = typed.strip();
    return FORM.matcher(path).matches() ? Optional.of(split(path)) : Optional.empty();
  }

  private static ProvisionPath split(String path) {
    return new ProvisionPath(Arrays.asList(path.split("/", -1)));
  }

  /** Whether it is named by its number among unlabelled paragraphs, and not by a label. */
  public boolean isCounted() {
    return COUNTED.matcher(steps.getLast()).matches();
  }

  /**
   * Whether it is another provision or stands below it. Case does not count; a step that is asked
   * for without {@code ~2} stands for all of its label.
   */
  public boolean isWithin(ProvisionPath outer) {
    return steps.size() >= outer.steps.size()
        && IntStream.range(0, outer.steps.size())
            .allMatch(i -> isStep(steps.get(i), outer.steps.get(i)));
  }

  /** The passages within this provision, with the footnotes in them and the remarks on them. */
  public List<Passage> in(List<Passage> passages) {
    Set<String> within =
        passages.stream()
            .filter(passage -> of(passage).filter(path -> path.isWithin(this)).isPresent())
            .map(Passage::id)
            .collect(Collectors.toCollection(HashSet::new));
    passages.stream()
        .filter(p -> p.place().remark().flatMap(Remark::on).filter(within::contains).isPresent())
        .forEach(remark -> within.add(remark.id()));
    return passages.stream()
        .filter(
            p ->
                within.contains(p.id())
                    || p.place().anchor().filter(a -> within.contains(a.passage())).isPresent())
        .toList();
  }

  private static boolean isStep(String step, String asked) {
    boolean exact = asked.indexOf(REPETITION) >= 0;
    return asked.equalsIgnoreCase(exact ? step : REPEATED.matcher(step).replaceFirst(""));
  }

  @Override
  public String toString() {
    return String.join("/", steps);
  }
}
