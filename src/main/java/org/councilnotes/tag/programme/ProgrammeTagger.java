package org.councilnotes.tag.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.councilnotes.note.tag.Evidence;
import org.councilnotes.note.tag.ProgrammeTag;
import org.councilnotes.note.tag.ProgrammeTag.Origin;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.name.EntityMention;
import org.councilnotes.tag.name.EntityName.Kind;
import org.councilnotes.vocabulary.Programme;
import org.councilnotes.vocabulary.Vocabulary;

/** Tags programmes: those that a passage names, then those that its section gives. */
public final class ProgrammeTagger {

  private static final String SECTION = "section";

  /** Matches {@code " 2021-2027"} after a name; not {@code " (2021-2027)"} or {@code " 2021"}. */
  private static final Pattern YEARS =
      Pattern.compile(" ((?:19|20)\\d{2})[\\p{Pd}/]((?:19|20)\\d{2})(?!\\d)");

  private final Map<String, Programme> byCode;
  private final PhaseReader phases = new PhaseReader();

  public ProgrammeTagger(Vocabulary vocabulary) {
    this.byCode =
        vocabulary.programmes().stream()
            .collect(
                Collectors.toUnmodifiableMap(Programme::code, p -> p, (first, other) -> first));
  }

  /**
   * The programmes of one passage.
   *
   * @param mentions in the passage
   * @param ofSection codes of the programmes of its section
   */
  public List<ProgrammeTag> in(List<EntityMention> mentions, List<String> ofSection) {
    List<ProgrammeTag> tags = new ArrayList<>();
    for (EntityMention mention : mentions) {
      if (mention.name().kind() == Kind.PROGRAMME && byCode.containsKey(mention.name().code())) {
        tags.add(named(mention, byCode.get(mention.name().code())));
      }
    }
    List<ProgrammeTag> named = List.copyOf(tags);
    for (String code : ofSection) {
      if (named.stream().noneMatch(tag -> tag.code().equals(code))) {
        tags.add(context(code));
      }
    }
    return tags;
  }

  /** Codes of the programmes that are named, each once; no agencies. */
  public List<String> named(List<EntityMention> mentions) {
    return withoutAgencies(in(mentions, List.of())).stream()
        .map(ProgrammeTag::code)
        .distinct()
        .toList();
  }

  /** The tags of programmes that a country can take part in. */
  public List<ProgrammeTag> withoutAgencies(List<ProgrammeTag> tags) {
    return tags.stream().filter(tag -> !isAgency(tag.code())).toList();
  }

  private boolean isAgency(String code) {
    return byCode.containsKey(code) && byCode.get(code).use().isAgency();
  }

  /**
   * Where programmes are named, each with the years of a phase that follow: {@code Creative Europe
   * 2021-2027}.
   */
  public List<TextRange> namesWithYears(List<EntityMention> mentions) {
    return mentions.stream()
        .filter(m -> m.name().kind() == Kind.PROGRAMME && byCode.containsKey(m.name().code()))
        .map(this::nameWithYears)
        .toList();
  }

  private TextRange nameWithYears(EntityMention mention) {
    TextRange name = mention.range();
    Matcher years = YEARS.matcher(mention.after());
    boolean follow =
        years.lookingAt() && isPhase(years, byCode.get(mention.name().code()).phases());
    return follow ? new TextRange(name.start(), name.end() + years.end()) : name;
  }

  private static boolean isPhase(Matcher years, List<Programme.Phase> phases) {
    int from = Integer.parseInt(years.group(1));
    int to = Integer.parseInt(years.group(2));
    return phases.stream()
        .anyMatch(
            phase ->
                phase.from().equals(OptionalInt.of(from)) && phase.to().equals(OptionalInt.of(to)));
  }

  private ProgrammeTag named(EntityMention mention, Programme programme) {
    Optional<PhaseReader.FoundPhase> phase = phases.read(mention, programme);
    TextRange range = phase.map(PhaseReader.FoundPhase::range).orElse(mention.range());
    return new ProgrammeTag(
        programme.code(),
        phase.map(PhaseReader.FoundPhase::label),
        Origin.NAMED,
        new Evidence(mention.name().rule(), Optional.of(range)));
  }

  private static ProgrammeTag context(String code) {
    return new ProgrammeTag(code, Optional.empty(), Origin.CONTEXT, Evidence.ofSection(SECTION));
  }
}
