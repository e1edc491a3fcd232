package org.councilnotes.cli.output;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.councilnotes.curation.ReviewedProposal;
import org.councilnotes.note.tag.ProposalTag.Sign;
import org.councilnotes.store.ProgrammeProposal;
import org.councilnotes.store.ProgrammeProposal.Extent;
import org.councilnotes.workbench.VocabularyChange;
import org.councilnotes.workbench.VocabularyChange.Place;
import org.councilnotes.workbench.VocabularyChange.ProgrammeChange;

/** Prints proposals, and what a change of the vocabulary alters. */
public record VocabularyPrinter(Console console) {

  /** A block of lines for each: its code, where it stands, how it is called, one passage. */
  public void print(List<ReviewedProposal> proposals) {
    proposals.forEach(this::print);
    console.print(counted(proposals.size(), "proposal"));
  }

  private void print(ReviewedProposal reviewed) {
    ProgrammeProposal proposal = reviewed.proposal();
    console.print(
        "%s: %s; %s"
            .formatted(reviewed.programme().code(), extent(proposal.extent()), signs(proposal)));
    String names = names(proposal);
    if (!names.isEmpty()) {
      console.print("  " + names);
    }
    proposal.parent().ifPresent(parent -> console.print("  part of " + parent));
    proposal.examples().stream()
        .limit(1)
        .forEach(
            example ->
                console.print(
                    "  %s%s: %s"
                        .formatted(
                            example.passage().id(),
                            AnswerMarkPrinter.behind(example.note().marking()),
                            example.tag().words().of(example.passage().text()))));
  }

  private static String extent(Extent extent) {
    String years =
        extent.from().isEmpty()
            ? ""
            : extent.from().equals(extent.to())
                ? ", " + extent.from().getAsInt()
                : ", %d-%d".formatted(extent.from().getAsInt(), extent.to().getAsInt());
    return counted(extent.passages(), "passage") + " in " + counted(extent.notes(), "note") + years;
  }

  private static String signs(ProgrammeProposal proposal) {
    return proposal.signs().stream().sorted().map(Sign::key).collect(Collectors.joining(", "));
  }

  private static String names(ProgrammeProposal proposal) {
    String longForms =
        new TreeMap<>(proposal.naming().longForms())
            .entrySet().stream()
                .map(name -> name.getKey() + " " + name.getValue())
                .collect(Collectors.joining("; "));
    String variants = String.join("; ", proposal.naming().variants());
    return longForms.isEmpty() || variants.isEmpty()
        ? longForms + variants
        : longForms + "; " + variants;
  }

  /** A line for each programme that changes, some passages, and the sum. */
  public void print(VocabularyChange change) {
    change.programmes().forEach(this::print);
    console.print(
        "%s change; %s gained, %d lost; %s tagged again to see it, nothing written"
            .formatted(
                counted(change.programmes().size(), "programme"),
                counted(change.gained(), "passage"),
                change.lost(),
                counted(change.notes(), "note")));
  }

  private void print(ProgrammeChange change) {
    console.print(
        "%s: %d -> %d passages".formatted(change.code(), change.before(), change.after()));
    change.gainedPlaces().forEach(place -> print("+", place));
    change.lostPlaces().forEach(place -> print("-", place));
  }

  private void print(String sign, Place place) {
    console.print("  %s %s".formatted(sign, place.passage().id()));
  }

  private static String counted(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
