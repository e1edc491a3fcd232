package org.councilnotes.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.json.NoteJson;
import org.councilnotes.note.Passage;
import org.councilnotes.note.ProposalTag;
import org.councilnotes.search.NoteSummary;
import org.councilnotes.search.Proposal;
import org.councilnotes.search.Proposal.Example;
import org.councilnotes.search.Sort;
import org.councilnotes.terms.Fields;
import org.councilnotes.terms.ProposalTally;
import org.councilnotes.terms.ProposalTally.Place;
import org.councilnotes.terms.ProposalTally.Shown;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Proposals by the field that their passages have. What is read grows with the passages that
 * propose something, not with the archive.
 */
record EngineProposals(EngineView view) {

  /** Passages of one answer: no more than a sign and an acronym of each. */
  private static final int AT_ONCE = 5_000;

  private static final List<String> READ = List.of(Fields.NOTE_ID, Fields.ORDINAL, Fields.PROPOSAL);

  /** The surest first. */
  List<Proposal> read(int most) {
    List<ProposalTally.Ranked> surest = tally().surest(most);
    List<Place> places =
        surest.stream().flatMap(one -> one.examples().stream()).map(Shown::place).toList();
    Map<String, Passage> passages = passages(places);
    Map<String, NoteSummary> notes = view.notes(places.stream().map(Place::note).toList());
    List<Proposal> proposals = new ArrayList<>();
    for (ProposalTally.Ranked one : surest) {
      String acronym = one.proposal().acronym();
      proposals.add(
          one.with(
              one.examples().stream()
                  .flatMap(shown -> example(acronym, shown, passages, notes).stream())
                  .toList()));
    }
    return proposals;
  }

  private ProposalTally tally() {
    ProposalTally tally = new ProposalTally();
    view.reads().pages(body()).flatMap(List::stream).forEach(hit -> add(hit, tally));
    return tally;
  }

  private static ObjectNode body() {
    ObjectNode query = Dsl.all(Dsl.of("exists", Dsl.of("field", Fields.PROPOSAL)));
    ObjectNode body = Dsl.of("query", query, "size", AT_ONCE);
    Dsl.with(body, "sort", Ranked.order(Sort.NOTE));
    Dsl.with(Dsl.with(body, "_source", false), "docvalue_fields", READ);
    return Dsl.with(body, "track_total_hits", false);
  }

  private static void add(JsonNode hit, ProposalTally tally) {
    Place place =
        new Place(
            Reads.value(hit, Fields.NOTE_ID).stringValue(),
            Reads.value(hit, Fields.ORDINAL).intValue());
    hit.required("fields")
        .required(Fields.PROPOSAL)
        .valueStream()
        .forEach(value -> tally.add(value.stringValue(), place));
  }

  private static String id(Place place) {
    return Ids.passage(place.note(), place.ordinal());
  }

  /** By the ids of their documents. */
  private Map<String, Passage> passages(List<Place> places) {
    Map<String, Passage> passages = new HashMap<>();
    view.reads()
        .byId(places.stream().map(EngineProposals::id).toList(), List.of(Fields.JSON))
        .forEach(
            (id, found) -> passages.put(id, NoteJson.readPassage(found.required(Fields.JSON))));
    return passages;
  }

  /** Empty where the note was written anew meanwhile. */
  private static Optional<Example> example(
      String acronym, Shown shown, Map<String, Passage> passages, Map<String, NoteSummary> notes) {
    Optional<Passage> passage = Optional.ofNullable(passages.get(id(shown.place())));
    Optional<NoteSummary> note = Optional.ofNullable(notes.get(shown.place().note()));
    Optional<ProposalTag> tag =
        passage.stream()
            .flatMap(read -> read.tags().proposals().stream())
            .filter(one -> one.acronym().equals(acronym) && one.sign() == shown.sign())
            .findFirst();
    return tag.isPresent() && note.isPresent()
        ? Optional.of(new Example(note.get(), passage.orElseThrow(), tag.get()))
        : Optional.empty();
  }
}
