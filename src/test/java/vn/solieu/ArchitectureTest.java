package vn.solieu;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.library.Architectures;
import org.junit.jupiter.api.Test;

/** Which package may import which, and where the libraries may be used. */
class ArchitectureTest {
  private static final JavaClasses PRODUCT =
      new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("vn.solieu");

  @Test
  void theProductIsThere() {
    assertFalse(PRODUCT.isEmpty(), "no class was read: every other rule would hold for nothing");
  }

  @Test
  void layersPointDownwards() {
    Architectures.layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .withOptionalLayers(true)
        .layer("cli")
        .definedBy("vn.solieu.cli..")
        .layer("bench")
        .definedBy("vn.solieu.bench..")
        .layer("job")
        .definedBy("vn.solieu.job..")
        .layer("learn")
        .definedBy("vn.solieu.learn..")
        .layer("pipeline")
        .definedBy("vn.solieu.pipeline..")
        .layer("parse")
        .definedBy("vn.solieu.parse..")
        .layer("extract")
        .definedBy("vn.solieu.extract..")
        .layer("normalise")
        .definedBy("vn.solieu.normalise..")
        .layer("fetch")
        .definedBy("vn.solieu.fetch..")
        .layer("archive")
        .definedBy("vn.solieu.archive..")
        .layer("load")
        .definedBy("vn.solieu.load..")
        .layer("export")
        .definedBy("vn.solieu.export..")
        .layer("report")
        .definedBy("vn.solieu.report..")
        .layer("warehouse")
        .definedBy("vn.solieu.warehouse..")
        .layer("rules")
        .definedBy("vn.solieu.rules..")
        .layer("text")
        .definedBy("vn.solieu.text..")
        .layer("model")
        .definedBy("vn.solieu.model..")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("bench")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("job")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("learn")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("pipeline")
        .mayOnlyBeAccessedByLayers("cli", "bench", "job")
        .whereLayer("parse")
        .mayOnlyBeAccessedByLayers("cli", "bench", "job", "pipeline")
        .whereLayer("extract")
        .mayOnlyBeAccessedByLayers("cli", "job", "learn", "pipeline")
        .whereLayer("normalise")
        .mayOnlyBeAccessedByLayers("cli", "job", "pipeline")
        .whereLayer("fetch")
        .mayOnlyBeAccessedByLayers("cli", "job")
        .whereLayer("archive")
        .mayOnlyBeAccessedByLayers("cli", "job")
        .whereLayer("load")
        .mayOnlyBeAccessedByLayers("cli", "job")
        .whereLayer("report")
        .mayOnlyBeAccessedByLayers("cli", "job")
        .whereLayer("report")
        .mayOnlyAccessLayers("export", "warehouse", "rules", "model")
        .whereLayer("export")
        .mayOnlyBeAccessedByLayers("cli", "report")
        .whereLayer("warehouse")
        .mayOnlyBeAccessedByLayers("cli", "job", "load", "export", "report")
        .whereLayer("rules")
        .mayOnlyAccessLayers("text", "model")
        .whereLayer("text")
        .mayOnlyAccessLayers("model")
        .whereLayer("warehouse")
        .mayNotAccessAnyLayer()
        .whereLayer("archive")
        .mayOnlyAccessLayers("model")
        .whereLayer("model")
        .mayNotAccessAnyLayer()
        .check(PRODUCT);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("vn.solieu.(*)..").should().beFreeOfCycles().check(PRODUCT);
    slices().matching("vn.solieu.parse.(*)..").should().beFreeOfCycles().check(PRODUCT);
    slices().matching("vn.solieu.report.(*)..").should().beFreeOfCycles().check(PRODUCT);
  }

  @Test
  void springStaysInTheOuterPackages() {
    noClasses()
        .that()
        .resideOutsideOfPackages("vn.solieu.job..", "vn.solieu.load..", "vn.solieu.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework..")
        .check(PRODUCT);
  }

  @Test
  void jsoupStaysInFetchAndParseAndBench() {
    noClasses()
        .that()
        .resideOutsideOfPackages("vn.solieu.fetch..", "vn.solieu.parse..", "vn.solieu.bench..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.jsoup..")
        .check(PRODUCT);
  }

  @Test
  void jdbcStaysWithTheWarehouse() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "vn.solieu.warehouse..",
            "vn.solieu.load..",
            "vn.solieu.export..",
            "vn.solieu.report..",
            "vn.solieu.job..",
            "vn.solieu.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..", "org.flywaydb..")
        .check(PRODUCT);
  }

  @Test
  void namesSayWhatAClassIs() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .check(PRODUCT);
  }

  @Test
  void modelIsImmutable() {
    classes()
        .that()
        .resideInAPackage("vn.solieu.model..")
        .should()
        .haveOnlyFinalFields()
        .check(PRODUCT);
  }

  @Test
  void oneWayToLog() {
    NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(PRODUCT);
  }
}
