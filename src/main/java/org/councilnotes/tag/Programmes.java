package org.councilnotes.tag;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.corpus.Programme;
import org.councilnotes.corpus.Vocabulary;
import org.councilnotes.note.Evidence;
import org.councilnotes.note.ProgrammeTag;
import org.councilnotes.note.ProgrammeTag.How;
import org.councilnotes.note.TextRange;
import org.councilnotes.tag.Name.Kind;

/** Programmes: those named in a passage, then those that its section gives it. */
final class Programmes {

  private static final String SECTION = "section";

  private final Vocabulary vocabulary;
  private final PhaseReader phases = new PhaseReader();

  Programmes(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The programmes of one passage.
   *
   * @param mentions in the passage
   * @param ofSection codes that its section is about
   */
  List<ProgrammeTag> in(List<Mention> mentions, List<String> ofSection) {
    List<ProgrammeTag> named =
        mentions.stream()
            .filter(m -> m.name().kind() == Kind.PROGRAMME)
            .flatMap(m -> vocabulary.programme(m.name().code()).map(p -> named(m, p)).stream())
            .toList();
    Stream<ProgrammeTag> context =
        ofSection.stream()
            .filter(code -> named.stream().noneMatch(tag -> tag.code().equals(code)))
            .map(Programmes::context);
    return Stream.concat(named.stream(), context).toList();
  }

  private ProgrammeTag named(Mention mention, Programme programme) {
    Optional<PhaseReader.Found> phase = phases.read(mention, programme);
    TextRange range = phase.map(PhaseReader.Found::range).orElse(mention.range());
    return new ProgrammeTag(
        programme.code(),
        phase.map(PhaseReader.Found::label),
        How.NAMED,
        new Evidence(mention.name().rule(), Optional.of(range)));
  }

  private static ProgrammeTag context(String code) {
    return new ProgrammeTag(code, Optional.empty(), How.CONTEXT, Evidence.ofSection(SECTION));
  }
}
