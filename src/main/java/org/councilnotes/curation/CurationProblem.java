package org.councilnotes.curation;

import org.councilnotes.note.Reason;

/** Why a correction, the answer to a proposal or a decision on a marking is not taken. */
public sealed interface CurationProblem {

  /** Neither a wrong nor a right tag is given. */
  record NoTag() implements CurationProblem {}

  /** The wrong and the right tag are of different kinds. */
  record DifferentKinds() implements CurationProblem {}

  /** A text is longer than {@link CorrectionRequest#LONGEST}. */
  record TextTooLong() implements CurationProblem {}

  /** The right tag cannot exist, by the vocabulary. */
  record ImpossibleTag(Reason reason) implements CurationProblem {}

  /** The words of the right tag do not occur in the passage, or not so often. */
  record WordsMissing(String words) implements CurationProblem {}

  /** The note has no such passage. */
  record UnknownPassage(String id) implements CurationProblem {}

  /** The note has no such correction, or none that can be made elsewhere. */
  record UnknownCorrection(String id) implements CurationProblem {}

  /** The archive does not propose such a programme. */
  record UnknownProposal(String acronym) implements CurationProblem {}

  /** Neither the archive proposes it nor does the vocabulary have it. */
  record UnknownProgramme(String name) implements CurationProblem {}

  /** A programme that ships with the program cannot be merged into another one. */
  record ShippedProgramme(String code) implements CurationProblem {}

  /** No proposal is chosen. */
  record NothingChosen() implements CurationProblem {}

  /** A line of a vocabulary to be imported is not understood. */
  record ImportNotUnderstood(int line, String words) implements CurationProblem {}

  /** The passage does not have the wrong tag, or has it by a correction. */
  record TagNotGiven(String kind, String code) implements CurationProblem {}

  /** The passage has the right tag already. */
  record TagAlreadyGiven(String kind, String code) implements CurationProblem {}

  /** No file with this id waits for a decision on its marking, or has one. */
  record UnknownFile(String id) implements CurationProblem {}

  /** The file is gone, or a member of an archive file, and can have no sidecar. */
  record FileWithoutSidecar() implements CurationProblem {}

  /** The file has another content than the person saw who decides on its marking. */
  record FileChanged() implements CurationProblem {}

  /** Somebody else has changed the sidecar since the person saw it. */
  record DecisionChanged() implements CurationProblem {}

  /** A sidecar is a link, is invalid or cannot be written. */
  record SidecarUnusable(Reason reason) implements CurationProblem {}

  /** Files of corrections, or the vocabulary that they need, are invalid or cannot be written. */
  record CorrectionsUnusable(Reason reason) implements CurationProblem {}

  /** The vocabulary is invalid or cannot be written. */
  record VocabularyUnusable(Reason reason) implements CurationProblem {}

  /** The problem as an exception. */
  default CurationException exception() {
    return new CurationException(this);
  }
}
