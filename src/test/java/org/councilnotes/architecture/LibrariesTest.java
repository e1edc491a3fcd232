package org.councilnotes.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each library has its home; only the main class may use them all. */
class LibrariesTest {

  @ParameterizedTest(name = "{0} stays in {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          org.apache.tika..       | extract
          org.apache.pdfbox..     | extract
          org.apache.fontbox..    | extract
          org.apache.poi..        | extract
          org.openxmlformats..    | redline
          org.apache.xmlbeans..   | redline
          org.apache.commons.csv..| export
          org.dhatim.fastexcel..  | export
          org.jsoup..             | structure
          opennlp..               | structure
          org.apache.lucene..     | lucene analysis meaning
          org.opensearch..        | opensearch
          org.apache.hc..         | opensearch
          org.yaml.snakeyaml..    | yaml
          com.ibm.icu..           | structure tag collate analysis label
          java.net.http..         | fetch
          tools.jackson..         | json export lucene opensearch mcp web cli access meaning
          org.springframework.security..| access web
          org.springframework..   | label notice mcp web cli access
          com.nimbusds..          | web
          org.thymeleaf..         | web
          org.springdoc..         | web
          io.micrometer..         | web
          com.sun.net.httpserver..| web
          io.swagger..            | web
          io.modelcontextprotocol..| mcp
          reactor..               | mcp
          picocli..               | cli
          me.tongfei.progressbar..| cli
          """)
  void libraryStaysAtHome(String library, String homes) {
    noClasses()
        .that()
        .resideOutsideOfPackages(Rooms.andRoot(homes.split(" ")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(Rooms.shipped());
  }

  @Test
  void wordsAreCutByTheAnalysersOfLuceneAndNothingElseOfIt() {
    noClasses()
        .that()
        .resideInAnyPackage(Rooms.named("analysis"))
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.apache.lucene..")
                .and(
                    not(
                        resideInAnyPackage(
                            "org.apache.lucene.analysis..", "org.apache.lucene.util.."))))
        .check(Rooms.shipped());
  }

  /** What runs the model is called by its name, and is there only where people turn it on. */
  @Test
  void nothingNamesWhatRunsTheModel() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("ai.onnxruntime..", "dev.langchain4j..")
        .check(Rooms.shipped());
  }

  @Test
  void vocabularyNeedsTheJdkOnly() {
    needsTheJdkAnd("note");
  }

  @Test
  void filesNeedTheJdkAndTheVocabularyOnly() {
    needsTheJdkAnd("file", "note");
  }

  @Test
  void contractOfSearchNeedsTheJdkAndTheVocabularyOnly() {
    needsTheJdkAnd("store", "note", "query", "vocabulary");
  }

  @Test
  void plansNeedTheJdkAndWhatTheySpeakOfOnly() {
    needsTheJdkAnd("plan", "note", "query", "store", "analysis");
  }

  @Test
  void clientOfTheRegisterNeedsTheJdkAndTheVocabularyOnly() {
    needsTheJdkAnd("fetch", "note", "file");
  }

  @Test
  void usersNeedTheHashesOfPasswordsAndTheirLogItsLinesOnly() {
    needsTheJdkAnd(
        resideInAnyPackage(
            "org.springframework.security.crypto..", "tools.jackson..", "org.slf4j.."),
        "access",
        "note",
        "query",
        "file",
        "yaml",
        "store");
  }

  @Test
  void suggestionsNeedNoEngine() {
    needsTheJdkAnd(
        resideInAPackage("org.slf4j.."), "suggest", "note", "query", "store", "analysis");
  }

  private static void needsTheJdkAnd(String room, String... others) {
    needsTheJdkAnd(DescribedPredicate.alwaysFalse(), room, others);
  }

  private static void needsTheJdkAnd(
      DescribedPredicate<? super JavaClass> library, String room, String... others) {
    classes()
        .that()
        .resideInAnyPackage(Rooms.named(room))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", "org.jspecify..")
                .or(resideInAnyPackage(Rooms.named(room)))
                .or(resideInAnyPackage(Rooms.named(others)))
                .or(library))
        .check(Rooms.shipped());
  }
}
