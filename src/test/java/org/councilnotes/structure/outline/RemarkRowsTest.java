package org.councilnotes.structure.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.Remark;
import org.councilnotes.note.table.TableRow;
import org.councilnotes.note.text.TextMark.State;
import org.councilnotes.structure.block.BlockRow;
import org.councilnotes.structure.block.BlockRow.CellText;
import org.councilnotes.structure.block.BlockRow.PageBreak;
import org.councilnotes.structure.block.RichText;
import org.councilnotes.structure.block.TextBlock;
import org.junit.jupiter.api.Test;

class RemarkRowsTest {

  private static final String HEAD = "Presidency text|Drafting suggestions and comments";

  private final List<TextBlock> blocks = new ArrayList<>();

  @Test
  void eachRemarkIsAPassageOnTheProvisionBesideIt() {
    rows("(27) Ports report.|SE (Comments): Fine. ES (Drafting suggestions): Ports shall report.");

    assertThat(passages())
        .extracting(Passage::text)
        .containsExactly(
            "(27) Ports report.",
            "SE (Comments): Fine.",
            "ES (Drafting suggestions): Ports shall report.");
    assertThat(remarks())
        .containsExactly(
            new Remark("SE", Remark.Kind.COMMENT, Optional.of("n/cover/2")),
            new Remark("ES", Remark.Kind.SUGGESTION, Optional.of("n/cover/2")));
  }

  @Test
  void allPassagesOfARowHaveItsNumber() {
    rows("(1) One.|SE (Comments): Fine.", "(2) Two.|SE (Comments): Fine. AT (Comments): Fine.");

    assertThat(passages())
        .extracting(p -> p.place().row().map(TableRow::row).orElse(-1))
        .containsExactly(1, 1, 2, 2, 2);
    assertThat(passages()).extracting(Passage::kind).containsOnly(PassageKind.ROW);
  }

  @Test
  void remarkIsInTheCellOfItsColumn() {
    rows("(1) One.|SE (Comments): Fine.");

    TableRow row = passages().getLast().place().row().orElseThrow();
    assertThat(row.cells())
        .singleElement()
        .satisfies(
            cell -> {
              assertThat(cell.column()).isEqualTo(1);
              assertThat(cell.range().length()).isEqualTo("SE (Comments): Fine.".length());
            });
  }

  @Test
  void boldWordsOfACommentAreStressedAndThoseOfASuggestionAdded() {
    RichText words =
        new RichText.Builder()
            .add("SE (Comments): ", false)
            .add("never", true, Optional.of(State.ADDED))
            .add(" fine. ES (Drafting suggestions): Ports ", false)
            .add("shall", true, Optional.of(State.ADDED))
            .add(" report.", false)
            .build();
    SortedMap<Integer, CellText> texts = new TreeMap<>();
    texts.put(0, new CellText(1, RichText.plain("(27) Ports report.")));
    texts.put(1, new CellText(1, words));
    blocks.add(BlockRow.block(texts, OptionalInt.empty(), 1, false));

    assertThat(passages().get(1).marks()).isEmpty();
    assertThat(passages().get(2).marks())
        .extracting(mark -> mark.range().of(passages().get(2).text()))
        .containsExactly("shall");
  }

  @Test
  void remarkUnderNoNameGoesOnWithTheOneAbove() {
    rows("(1) One.|SE (Comments): Fine so far.", "|And the ports?", "(2) Two.|AT (Comments): No.");

    assertThat(remarks()).extracting(Remark::author).containsExactly("SE", "SE", "AT");
    assertThat(remarks())
        .extracting(r -> r.on().orElse(""))
        .containsExactly("n/cover/2", "n/cover/2", "n/cover/5");
  }

  @Test
  void textUnderNoNameBesideANewProvisionHasNoAuthor() {
    rows("(1) One.|SE (Comments): Fine.", "(2) Two.|Deleted.");

    assertThat(remarks()).hasSize(1);
    assertThat(passages().getLast().text()).isEqualTo("Deleted.");
  }

  @Test
  void provisionWithoutRemarksIsARow() {
    rows("(1) One.|SE (Comments): Fine.", "(2) Two.");

    assertThat(passages().getLast().text()).isEqualTo("(2) Two.");
    assertThat(passages().getLast().place().remark()).isEmpty();
  }

  @Test
  void otherTablesStayAsTheyAre() {
    rows("Ports|SE reports of (all) ports: see there.");

    assertThat(passages()).hasSize(1);
  }

  @Test
  void remarkIsOnThePageOnWhichItBegins() {
    TextBlock block = row("(1) One.|SE (Comments): Fine. AT (Comments): No.").on(OptionalInt.of(4));
    PageBreak turn = new PageBreak(1, 21, 5);
    blocks.add(block.in(block.row().orElseThrow().with(List.of(turn))));

    assertThat(passages()).extracting(p -> p.place().page().orElse(0)).containsExactly(4, 4, 5);
  }

  @Test
  void longRemarkKeepsItsAuthorInEachPiece() {
    rows("(1) One.|SE (Comments): " + "Fine and good. ".repeat(3000));

    assertThat(remarks()).hasSize(2).extracting(Remark::author).containsOnly("SE");
  }

  private void rows(String... rows) {
    for (String row : rows) {
      blocks.add(row(row));
    }
  }

  private static TextBlock row(String row) {
    SortedMap<Integer, CellText> texts = new TreeMap<>();
    String[] cells = row.split("\\|", -1);
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        texts.put(i, new CellText(1, RichText.plain(cells[i])));
      }
    }
    return BlockRow.block(texts, OptionalInt.empty(), 1, false);
  }

  /** The passages of the rows below the head. */
  private List<Passage> passages() {
    PassageBuilder list = new PassageBuilder("n", new HeadingDetector(false));
    TextBlock head = row(HEAD);
    List<TextBlock> all = new ArrayList<>(List.of(head.in(head.row().orElseThrow().asHead())));
    all.addAll(blocks);
    list.addBody(all);
    return list.passages().subList(1, list.passages().size());
  }

  private List<Remark> remarks() {
    return passages().stream().flatMap(p -> p.place().remark().stream()).toList();
  }
}
