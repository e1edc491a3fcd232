package org.councilnotes.opensearch.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.json.StoredNoteJson;
import org.councilnotes.note.Passage;
import org.councilnotes.note.tag.ProposalTag;
import org.councilnotes.opensearch.document.RankedPassage;
import org.councilnotes.opensearch.query.QueryDsl;
import org.councilnotes.opensearch.storage.DocumentIds;
import org.councilnotes.opensearch.storage.DocumentReader;
import org.councilnotes.opensearch.view.OpenSearchIndexView;
import org.councilnotes.query.HitOrder;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.ProgrammeProposal;
import org.councilnotes.store.ProgrammeProposal.Example;
import org.councilnotes.store.schema.IndexFields;
import org.councilnotes.store.schema.ProposalTally;
import org.councilnotes.store.schema.ProposalTally.ExamplePassage;
import org.councilnotes.store.schema.ProposalTally.PassagePlace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads proposals by the field that their passages have. The time depends on the number of passages
 * with proposals, not on the size of the archive.
 */
public record OpenSearchProposalReader(OpenSearchIndexView view) {

  /** Passages per request. Each gives only signs and acronyms. */
  private static final int AT_ONCE = 5_000;

  private static final List<String> READ =
      List.of(IndexFields.NOTE_ID, IndexFields.ORDINAL, IndexFields.PROPOSAL);

  /** The most certain first. */
  public List<ProgrammeProposal> read(int most) {
    List<ProposalTally.Ranked> surest = tally().surest(most);
    List<PassagePlace> places =
        surest.stream().flatMap(one -> one.examples().stream()).map(ExamplePassage::place).toList();
    Map<String, Passage> passages = passages(places);
    Map<String, NoteSummary> notes = view.notes(places.stream().map(PassagePlace::note).toList());
    List<ProgrammeProposal> proposals = new ArrayList<>();
    for (ProposalTally.Ranked one : surest) {
      proposals.add(
          one.with(
              one.examples().stream()
                  .flatMap(shown -> example(shown, passages, notes).stream())
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
    ObjectNode query =
        QueryDsl.all(QueryDsl.of("exists", QueryDsl.of("field", IndexFields.PROPOSAL)));
    ObjectNode body = QueryDsl.of("query", query, "size", AT_ONCE);
    QueryDsl.with(body, "sort", RankedPassage.order(HitOrder.NOTE));
    QueryDsl.with(QueryDsl.with(body, "_source", false), "docvalue_fields", READ);
    return QueryDsl.with(body, "track_total_hits", false);
  }

  private static void add(JsonNode hit, ProposalTally tally) {
    PassagePlace place =
        new PassagePlace(
            DocumentReader.value(hit, IndexFields.NOTE_ID).stringValue(),
            DocumentReader.value(hit, IndexFields.ORDINAL).intValue());
    hit.required("fields")
        .required(IndexFields.PROPOSAL)
        .valueStream()
        .forEach(value -> tally.add(value.stringValue(), place));
  }

  private static String id(PassagePlace place) {
    return DocumentIds.passage(place.note(), place.ordinal());
  }

  /** Passages by the ids of their documents. */
  private Map<String, Passage> passages(List<PassagePlace> places) {
    Map<String, Passage> passages = new HashMap<>();
    view.reads()
        .byId(places.stream().map(OpenSearchProposalReader::id).toList(), List.of(IndexFields.JSON))
        .forEach(
            (id, found) ->
                passages.put(id, StoredNoteJson.passage(found.required(IndexFields.JSON))));
    return passages;
  }

  /** Empty where the note was rewritten meanwhile. */
  private static Optional<Example> example(
      ExamplePassage shown, Map<String, Passage> passages, Map<String, NoteSummary> notes) {
    Optional<Passage> passage = Optional.ofNullable(passages.get(id(shown.place())));
    Optional<NoteSummary> note = Optional.ofNullable(notes.get(shown.place().note()));
    Optional<ProposalTag> tag =
        passage.stream()
            .flatMap(read -> read.tags().proposals().stream())
            .filter(shown::isOf)
            .findFirst();
    return tag.isPresent() && note.isPresent()
        ? Optional.of(new Example(note.get(), passage.orElseThrow(), tag.get()))
        : Optional.empty();
  }
}
