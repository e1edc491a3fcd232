package org.councilnotes.store.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.tag.ProposalTag;
import org.councilnotes.note.tag.ProposalTag.Sign;
import org.councilnotes.store.ProgrammeProposal;
import org.councilnotes.store.ProgrammeProposal.Extent;
import org.councilnotes.store.ProgrammeProposal.Naming;

/**
 * Collects proposals, passage by passage, and joins the spellings and languages of one thing: names
 * with the same letters, and names with the same long form.
 *
 * <p>Words in capitals beside a word for a programme are proposed only where two notes have them,
 * or a heading and a passage.
 */
public final class ProposalTally {

  /** A passage by its note and its position there. Ordered by note, then by position. */
  public record PassagePlace(String note, int ordinal) implements Comparable<PassagePlace> {

    private static final Comparator<PassagePlace> ORDER =
        Comparator.comparing(PassagePlace::note).thenComparingInt(PassagePlace::ordinal);

    @Override
    public int compareTo(PassagePlace other) {
      return ORDER.compare(this, other);
    }
  }

  /** A passage that is an example for a name, with its sign. */
  public record ExamplePassage(PassagePlace place, String name, Sign sign)
      implements Comparable<ExamplePassage> {

    private static final Comparator<ExamplePassage> ORDER =
        Comparator.comparing(ExamplePassage::sign)
            .thenComparing(ExamplePassage::place)
            .thenComparing(ExamplePassage::name);

    @Override
    public int compareTo(ExamplePassage other) {
      return ORDER.compare(this, other);
    }

    /** Whether a tag of the passage is the one that is meant. */
    public boolean isOf(ProposalTag tag) {
      return tag.acronym().equals(name) && tag.sign() == sign;
    }
  }

  /**
   * A proposal before its examples are read.
   *
   * @param proposal without examples
   * @param examples one passage per note first; the most certain signs first
   */
  public record Ranked(ProgrammeProposal proposal, List<ExamplePassage> examples) {

    public Ranked {
      examples = List.copyOf(examples);
    }

    public ProgrammeProposal with(List<ProgrammeProposal.Example> read) {
      return proposal.withExamples(read);
    }
  }

  private record Use(ProposalValue value, PassagePlace place) {}

  private final List<Use> uses = new ArrayList<>();
  private final Clusters clusters = new Clusters();

  /**
   * Adds a proposal of a passage.
   *
   * @param value of {@link IndexFields#PROPOSAL}
   */
  public void add(String value, PassagePlace place) {
    ProposalValue read = ProposalValue.parse(value);
    uses.add(new Use(read, place));
    String key = ProposalKey.of(read.name());
    clusters.join(key, key);
    read.longForm().ifPresent(words -> clusters.join(key, ProposalKey.of(words)));
  }

  /** The most reliable proposals first, up to a number. */
  public List<Ranked> surest(int most) {
    joinShortened();
    Map<String, List<Use>> byThing =
        uses.stream()
            .collect(Collectors.groupingBy(use -> clusters.of(ProposalKey.of(use.value().name()))));
    return byThing.values().stream()
        .map(Thing::new)
        .filter(Thing::isRecurring)
        .map(Thing::ranked)
        .sorted(Comparator.comparing(Ranked::proposal, ProgrammeProposal.SUREST_FIRST))
        .limit(most)
        .toList();
  }

  /** A name with a word for programmes and the same with more words behind it are one thing. */
  private void joinShortened() {
    String last = "";
    for (String name : new TreeSet<>(uses.stream().map(use -> use.value().name()).toList())) {
      if (ProposalKey.hasKind(last) && name.startsWith(last + " ")) {
        clusters.join(ProposalKey.of(name), ProposalKey.of(last));
      } else {
        last = name;
      }
    }
  }

  /** Keys that stand for one thing, as a forest of keys (union-find). */
  private static final class Clusters {

    private final Map<String, String> above = new HashMap<>();

    void join(String one, String other) {
      String root = of(other);
      above.put(of(one), root);
    }

    String of(String key) {
      String root = key;
      while (!above.computeIfAbsent(root, k -> k).equals(root)) {
        root = above.get(root);
      }
      above.put(key, root);
      return root;
    }
  }

  /** The uses of all names of one thing. */
  private record Thing(List<Use> uses) {

    boolean isRecurring() {
      return !signs().equals(Set.of(Sign.NAME)) || notes() > 1;
    }

    private Set<Sign> signs() {
      return uses.stream()
          .map(use -> use.value().sign())
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(Sign.class)));
    }

    private long notes() {
      return uses.stream().map(use -> use.place().note()).distinct().count();
    }

    Ranked ranked() {
      long passages = uses.stream().map(Use::place).distinct().count();
      Extent extent = new Extent(passages, notes(), from(), to());
      ProgrammeProposal proposal =
          new ProgrammeProposal(
              naming(), signs(), extent, mostFrequent(uses, ProposalValue::parent), List.of());
      return new Ranked(proposal, examples());
    }

    private OptionalInt from() {
      return uses.stream().flatMapToInt(use -> use.value().from().stream()).min();
    }

    private OptionalInt to() {
      return uses.stream().flatMapToInt(use -> use.value().to().stream()).max();
    }

    private Naming naming() {
      List<String> names = byFrequency(uses.stream().filter(use -> !isName(use)).toList());
      List<String> others = byFrequency(uses.stream().filter(Thing::isName).toList());
      String main = names.isEmpty() ? others.getFirst() : names.getFirst();
      Map<String, String> longForms = longForms(names.isEmpty());
      List<String> variants =
          Stream.concat(names.stream(), others.stream())
              .filter(name -> !name.equals(main) && !longForms.containsValue(name))
              .distinct()
              .toList();
      return new Naming(main, variants, longForms);
    }

    private static boolean isName(Use use) {
      String name = use.value().name();
      boolean words = name.indexOf(' ') > 0;
      return words && (use.value().sign() == Sign.NAME || use.value().sign() == Sign.TITLE);
    }

    /** The printed long forms; words in capitals count as one where there is an acronym. */
    private Map<String, String> longForms(boolean namesOnly) {
      Map<String, List<Use>> byLanguage =
          uses.stream().collect(Collectors.groupingBy(use -> use.value().language()));
      Map<String, String> all = new HashMap<>();
      byLanguage.forEach(
          (language, own) ->
              mostFrequent(own, ProposalValue::longForm)
                  .or(() -> namesOnly ? Optional.empty() : mostFrequent(own, Thing::fullName))
                  .ifPresent(words -> all.put(language, words)));
      return all;
    }

    private static Optional<String> fullName(ProposalValue value) {
      boolean full = value.sign() == Sign.NAME && value.name().indexOf(' ') > 0;
      return full ? Optional.of(value.name()) : Optional.empty();
    }

    private static Optional<String> mostFrequent(
        List<Use> uses, Function<ProposalValue, Optional<String>> of) {
      return frequencies(uses.stream().flatMap(use -> of.apply(use.value()).stream()).toList())
          .stream()
          .findFirst();
    }

    private static List<String> byFrequency(List<Use> uses) {
      return frequencies(uses.stream().map(use -> use.value().name()).toList());
    }

    /** Each once, the most frequent first, then the shortest. */
    private static List<String> frequencies(Collection<String> words) {
      Map<String, Long> counts =
          words.stream().collect(Collectors.groupingBy(word -> word, Collectors.counting()));
      return counts.entrySet().stream()
          .sorted(
              Map.Entry.<String, Long>comparingByValue()
                  .reversed()
                  .thenComparing(count -> count.getKey().length())
                  .thenComparing(Map.Entry.comparingByKey()))
          .map(Map.Entry::getKey)
          .toList();
    }

    private List<ExamplePassage> examples() {
      Map<PassagePlace, ExamplePassage> surest = new LinkedHashMap<>();
      uses.stream()
          .map(use -> new ExamplePassage(use.place(), use.value().name(), use.value().sign()))
          .sorted()
          .forEach(example -> surest.putIfAbsent(example.place(), example));
      Set<String> notes = new HashSet<>();
      List<ExamplePassage> ofOtherNotes = new ArrayList<>();
      List<ExamplePassage> others = new ArrayList<>();
      for (ExamplePassage shown : surest.values()) {
        (notes.add(shown.place().note()) ? ofOtherNotes : others).add(shown);
      }
      return Stream.concat(ofOtherNotes.stream(), others.stream())
          .limit(ProgrammeProposal.MOST_EXAMPLES)
          .toList();
    }
  }
}
