package org.councilnotes.tag.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** Codes of the programmes that are named, each once. */
  public List<String> named(List<EntityMention> mentions) {
    return in(mentions, List.of()).stream().map(ProgrammeTag::code).distinct().toList();
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
