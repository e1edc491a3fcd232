package org.councilnotes.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.councilnotes.NoteDraft;
import org.councilnotes.collate.Harbours;
import org.councilnotes.collate.view.ComparisonView;
import org.councilnotes.note.Note;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ComparisonJsonTest {

  @Test
  void aComparisonIsWrittenAsTheInterfacesSay() {
    Note older =
        NoteDraft.numbered("90875/1/16")
            .report("report", "2015-06-01", "2016-06-30")
            .heading("1", "1.", "Meetings")
            .paragraph("The committee met four times to prepare the thematic debates of ministers.")
            .paragraph("Only the older note speaks of fisheries in the Baltic Sea.")
            .build();
    Note newer =
        NoteDraft.numbered("90364/19")
            .report("report", "2018-06-01", "2019-05-31")
            .heading("I", "I.", "Meetings")
            .paragraph("The committee met five times to prepare the thematic debates of ministers.")
            .heading("II", "II.", "Outlook")
            .build();

    assertThat(ComparisonJson.write(ComparisonView.of(List.of(older, newer)), List.of()))
        .isEqualTo(
            json(
                """
                {"witnesses":[
                   {"siglum":"A","note":"90875-1-16","edition":"2015-16"},
                   {"siglum":"B","note":"90364-19","edition":"2018-19"}],
                 "sections":[
                   {"cells":["1","I"],"relation":"changed","steps":["changed"]},
                   {"cells":[null,"II"],"relation":"new","steps":["new"]}],
                 "rows":[
                   {"cells":[
                      {"parts":["90875-1-16/1/2"],
                       "text":"The committee met four times to prepare the thematic debates of ministers.",
                       "section":"1"},
                      {"parts":["90364-19/I/2"],
                       "text":"The committee met five times to prepare the thematic debates of ministers.",
                       "section":"I"}],
                    "steps":[
                      {"relation":"changed","nature":"substantive",
                       "edits":[{"left":[18,22],"right":[18,22]}]}]},
                   {"cells":[
                      {"parts":["90875-1-16/1/3"],
                       "text":"Only the older note speaks of fisheries in the Baltic Sea.",
                       "section":"1"},
                      null],
                    "steps":[{"relation":"dropped","edits":[]}]}],
                 "summary":{"same":0,"changed":1,"new":0,"dropped":1,"moved":0,"moved-changed":0,
                   "split":0,"merged":0,"returned":0,"not-accessible":0},
                 "notices":[]}
                """));
  }

  @Test
  void rowOfATableSaysItsPlace() {
    Note older =
        NoteDraft.numbered("90100/18")
            .heading("I", "I.", "Officers")
            .table("", "Country", "Posts")
            .cells("Peru", "12")
            .build();

    JsonNode row =
        ComparisonJson.write(ComparisonView.of(List.of(older, older)), List.of())
            .get("rows")
            .get(1);

    assertThat(row.get("cells").get(0).get("table"))
        .isEqualTo(
            json(
                """
                {"id":"90100-18/I/table-1","row":1,"heads":["Country","Posts"],
                 "cells":[{"column":0,"start":0,"end":4},{"column":1,"start":5,"end":7}]}
                """));
  }

  @Test
  void likelyCounterpartsAreTold() {
    Note older = Harbours.report("90001/17").paragraph(Harbours.DISPUTE).build();
    Note newer = Harbours.report("90002/17").paragraph(Harbours.RULING).build();

    JsonNode rows =
        ComparisonJson.write(ComparisonView.of(List.of(older, newer)), List.of()).get("rows");

    assertThat(rows.get(rows.size() - 1).at("/steps/0/counterpart").asString()).isEqualTo("likely");
    assertThat(rows.get(0).get("steps").get(0).has("counterpart")).isFalse();
  }

  @Test
  void textStruckInOneNoteAndAbsentInTheOtherHasANullStep() {
    Note older = NoteDraft.numbered("90100/18").build();
    Note newer = NoteDraft.numbered("90200/19").changed("~Ports are watched.~").build();

    JsonNode json = ComparisonJson.write(ComparisonView.of(List.of(older, newer)), List.of());

    assertThat(json.at("/rows/0/steps")).isEqualTo(json("[null]"));
    assertThat(json.get("summary")).allMatch(count -> count.intValue() == 0);
  }

  @Test
  void textStruckInTheNewerNoteIsDroppedAndHasItsEdits() {
    Note older = NoteDraft.numbered("90100/18").paragraph("Ports are watched.").build();
    Note newer = NoteDraft.numbered("90200/19").changed("~Ports are watched.~").build();

    JsonNode json = ComparisonJson.write(ComparisonView.of(List.of(older, newer)), List.of());

    assertThat(json.at("/rows/0/steps"))
        .isEqualTo(
            json(
                """
                [{"relation":"dropped","edits":[{"left":[0,18],"right":[0,18]}]}]
                """));
    assertThat(json.at("/rows/0/cells/1/text").asString()).isEqualTo("Ports are watched.");
    assertThat(json.at("/summary/dropped").intValue()).isEqualTo(1);
  }

  @Test
  void cellSaysWhichOfItsWordsAreDeleted() {
    Note older =
        NoteDraft.numbered("90100/18").changed("Ports ~and airports~ are watched.").build();
    Note newer = NoteDraft.numbered("90200/19").paragraph("Ports are watched.").build();

    JsonNode cells =
        ComparisonJson.write(ComparisonView.of(List.of(older, newer)), List.of())
            .get("rows")
            .get(0)
            .get("cells");

    assertThat(cells.get(0).get("marks"))
        .isEqualTo(
            json(
                """
                [{"state":"deleted","start":6,"end":18}]
                """));
    assertThat(cells.get(1).has("marks")).isFalse();
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
