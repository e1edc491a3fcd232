package org.councilnotes.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.NoteDraft;
import org.councilnotes.TestNotes;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.query.Filters;
import org.councilnotes.query.QueryText;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.query.YearRange;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.NoteTotal;
import org.councilnotes.store.SearchHit;
import org.councilnotes.store.SearchResult;
import org.councilnotes.store.SearchResult.FacetValue;
import org.councilnotes.store.SearchResult.Total;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SearchJsonTest {

  private static final FacetNames NAMES =
      new FacetNames(
          Facet::key,
          (facet, value) -> "Label of " + value,
          (facet, value) -> Optional.empty(),
          (facet, value) -> Optional.of("LATIN"));

  @Test
  void answerReadsAsPromised() {
    SearchHit hit =
        new SearchHit(
            TestNotes.DECLARATION_2019.passages().getLast(),
            NoteSummary.of(TestNotes.DECLARATION_2019),
            "",
            List.of(new TextRange(19, 25)));
    SearchResult result =
        new SearchResult(
            new Total(1, true, 1, 1, 0),
            List.of(hit),
            Map.of(Facet.COUNTRY, List.of(new FacetValue("PA", 1, true))),
            "s-1");
    Filters filters = Filters.NONE.with(Facet.COUNTRY, "PA").without(Facet.ROLE, "host");

    JsonNode json =
        SearchJson.write(SearchRequest.of("panama", filters), result, NAMES, said(List.of()));

    assertThat(json.toString())
        .isEqualTo(
            """
            {"query":"panama","filters":{"country":["PA"],"not.role":["host"]},"grouped":false,"snapshot":"s-1",\
            "total":{"value":1,"exact":true,"passages":1,"notes":1,"leftOut":0},\
            "hits":[{"passage":{"id":"90363-19/cover/3","section":"cover","kind":"paragraph",\
            "text":"The meeting thanks Panama and recalls ST 90364 2019 INIT."},\
            "note":{"id":"90363-19","number":"90363/19","subject":"Declaration on drugs",\
            "date":"2019-07-01","years":[2019],"yearsOf":"date","docYear":2019,"marking":"PUBLIC","status":"none"},\
            "highlights":[[19,25]],"same":{"count":1,"notes":["90363-19"]}}],\
            "facets":{"country":[{"value":"PA","label":"Label of PA","count":1,"selected":true,"parent":"LATIN"}]},\
            "matching":"all","suggestion":null,"notices":[],"recognised":[]}\
            """);
  }

  private static SearchJson.Said said(List<SearchJson.Notice> notices) {
    return new SearchJson.Said(
        notices, new SearchJson.Recognised(List.of(), Optional.empty()), Marking.PUBLIC);
  }

  @Test
  void recognisedNameHasItsPlaceItsValuesAndItsSearch() {
    SearchJson.Offer taken =
        new SearchJson.Offer(new QueryText("ports", ""), Filters.NONE.with(Facet.COUNTRY, "BO"), 4);
    SearchJson.RecognisedName bolivia =
        new SearchJson.RecognisedName(
            new TextRange(0, 7), Facet.COUNTRY, List.of("BO"), "Bolivia", true, taken);

    JsonNode json =
        SearchJson.write(
            SearchRequest.of("Bolivia ports", Filters.NONE),
            new SearchResult(new Total(0, true, 0, 0, 0), List.of(), Map.of(), "s-1"),
            NAMES,
            new SearchJson.Said(
                List.of(),
                new SearchJson.Recognised(List.of(bolivia), Optional.of(taken)),
                Marking.PUBLIC));

    assertThat(json.get("recognised").toString())
        .isEqualTo(
            """
            [{"facet":"country","value":"BO","values":["BO"],"label":"Bolivia","start":0,"end":7,"certain":true,\
            "passages":4,"parameters":{"q":"ports","country":["BO"]}}]\
            """);
    assertThat(json.get("recognisedAll").toString())
        .isEqualTo("{\"passages\":4,\"parameters\":{\"q\":\"ports\",\"country\":[\"BO\"]}}");
  }

  @Test
  void passageOfAHitSaysWhichOfItsWordsAreDeleted() {
    Note note = NoteDraft.numbered("90100/18").changed("Ports ~and airports~ are watched.").build();
    SearchHit hit = new SearchHit(note.passages().getLast(), NoteSummary.of(note), "", List.of());
    SearchResult result =
        new SearchResult(new Total(1, true, 1, 1, 0), List.of(hit), Map.of(), "s-1");

    JsonNode json =
        SearchJson.write(
            SearchRequest.of("ports", Filters.NONE),
            result,
            NAMES,
            said(
                List.of(
                    new SearchJson.Notice("literal", "Searched literally.", Optional.empty()),
                    new SearchJson.Notice(
                        "remedy-word",
                        "Without a word",
                        Optional.of(
                            new SearchJson.Offer(
                                new QueryText("ports", "sea"),
                                Filters.NONE
                                    .without(Facet.ROLE, "host")
                                    .withYears(YearRange.between(2018, 2019)),
                                4))))));

    assertThat(json.get("notices").toString())
        .isEqualTo(
            """
            [{"code":"literal","text":"Searched literally."},\
            {"code":"remedy-word","text":"Without a word","passages":4,\
            "parameters":{"q":"ports","within":"sea","not.role":["host"],"year.from":2018,"year.to":2019}}]\
            """);
    assertThat(json.at("/hits/0/passage/marks").toString())
        .isEqualTo("[{\"state\":\"deleted\",\"start\":6,\"end\":18}]");
  }

  @Test
  void listedNoteLeavesOutWhatItLacks() {
    NoteSummary bare = NoteSummary.of(NoteDraft.withoutNumber("minutes-1a2b3c4d").build());

    assertThat(
            NoteListJson.write(List.of(bare), NoteTotal.of(List.of(bare)), Optional.empty())
                .at("/notes/0")
                .propertyNames())
        .containsExactly(
            "id", "years", "marking", "status", "type", "language", "codes", "reportYears");
  }
}
