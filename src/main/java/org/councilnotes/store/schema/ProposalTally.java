package org.councilnotes.store.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.councilnotes.note.tag.ProposalTag.Sign;
import org.councilnotes.store.ProgrammeProposal;

/** Collects proposals, passage by passage. */
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

  /** A passage that is an example for an acronym, with its sign. */
  public record ExamplePassage(PassagePlace place, Sign sign) {}

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
      return new ProgrammeProposal(
          proposal.acronym(), proposal.signs(), proposal.passages(), proposal.notes(), read);
    }
  }

  /** The passages of an acronym, in total and by sign. */
  private record AcronymUses(Set<PassagePlace> passages, Map<Sign, Set<PassagePlace>> bySign) {

    AcronymUses() {
      this(new HashSet<>(), new EnumMap<>(Sign.class));
    }
  }

  private final Map<String, AcronymUses> found = new HashMap<>();

  /**
   * Adds a proposal of a passage.
   *
   * @param value of {@link IndexFields#PROPOSAL}
   */
  public void add(String value, PassagePlace place) {
    int blank = value.indexOf(NoteIdentifiers.BLANK);
    Sign sign = sign(value.substring(0, blank));
    AcronymUses of =
        found.computeIfAbsent(value.substring(blank + 1), acronym -> new AcronymUses());
    of.passages().add(place);
    of.bySign().computeIfAbsent(sign, s -> new TreeSet<>()).add(place);
  }

  private static Sign sign(String key) {
    return Arrays.stream(Sign.values())
        .filter(sign -> sign.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no sign: " + key));
  }

  /** The most reliable proposals first, up to a number. */
  public List<Ranked> surest(int most) {
    return found.entrySet().stream()
        .map(entry -> proposal(entry.getKey(), entry.getValue()))
        .sorted(ProgrammeProposal.SUREST_FIRST)
        .limit(most)
        .map(proposal -> new Ranked(proposal, examples(proposal.acronym())))
        .toList();
  }

  private static ProgrammeProposal proposal(String acronym, AcronymUses of) {
    long notes = of.passages().stream().map(PassagePlace::note).distinct().count();
    return new ProgrammeProposal(
        acronym, of.bySign().keySet(), of.passages().size(), notes, List.of());
  }

  private List<ExamplePassage> examples(String acronym) {
    Map<PassagePlace, ExamplePassage> surest = new LinkedHashMap<>();
    found
        .getOrDefault(acronym, new AcronymUses())
        .bySign()
        .forEach(
            (sign, places) ->
                places.forEach(
                    place -> surest.putIfAbsent(place, new ExamplePassage(place, sign))));
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
