package org.mingjian.bootstrap;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.ExecuteListenerProvider;
import org.mingjian.catalogue.DivisionRegister;
import org.mingjian.catalogue.Form;
import org.mingjian.catalogue.IndicatorCatalogue;
import org.mingjian.compare.ComparisonService;
import org.mingjian.compare.DenominatorStore;
import org.mingjian.compare.Measure;
import org.mingjian.compare.Measures;
import org.mingjian.document.ReadingLimits;
import org.mingjian.export.ExportJobs;
import org.mingjian.export.ExportService;
import org.mingjian.extract.ReportExtractor;
import org.mingjian.finding.FindingMessages;
import org.mingjian.finding.RuleCatalogue;
import org.mingjian.finding.life.Filings;
import org.mingjian.finding.life.FindingStore;
import org.mingjian.finding.life.JudgingService;
import org.mingjian.finding.life.SettingsStore;
import org.mingjian.finding.standard.StandardJudge;
import org.mingjian.ingest.ImportService;
import org.mingjian.ingest.ImportUndo;
import org.mingjian.presentation.Presentations;
import org.mingjian.report.DemonstrationRepository;
import org.mingjian.report.OriginalFiles;
import org.mingjian.report.ReferenceRepository;
import org.mingjian.report.ReportStore;
import org.mingjian.saved.SavedViews;
import org.mingjian.search.ReportSearch;
import org.mingjian.security.Accounts;
import org.mingjian.security.AuditLog;
import org.mingjian.security.AuditRepository;
import org.mingjian.security.LoginGuard;
import org.mingjian.security.ScopedDatabase;
import org.mingjian.security.Tokens;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * All services on one database, put together without a container: the web application and every
 * command use the same.
 */
public final class Services implements AutoCloseable {
  private static final int CONNECTIONS = 10;

  /** A reader who waits longer for a database that is gone would not know what is the matter. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final HikariDataSource dataSource;
  private final DivisionRegister divisions;
  private final IndicatorCatalogue indicators;
  private final PasswordEncoder passwords;
  private final Accounts accounts;
  private final Tokens tokens;
  private final AuditLog auditLog;
  private final LoginGuard loginGuard;
  private final ReportStore reports;
  private final OriginalFiles originals;
  private final ComparisonService comparisons;
  private final DenominatorStore denominators;
  private final ImportService imports;
  private final DemonstrationRepository demonstration;
  private final RuleCatalogue rules;
  private final FindingMessages findingMessages;
  private final FindingStore findings;
  private final Filings filings;
  private final SettingsStore settings;
  private final SavedViews savedViews;
  private final Presentations presentations;
  private final ImportUndo importUndo;
  private final ReportSearch search;
  private final JudgingService judging;
  private final ExportService exports;
  private final ExportJobs exportJobs;

  private Services(
      Home home,
      HikariDataSource dataSource,
      ReadingLimits limits,
      DivisionRegister divisions,
      Clock clock,
      ExecuteListenerProvider... listeners) {
    this.dataSource = dataSource;
    this.divisions = divisions;
    this.indicators = IndicatorCatalogue.load();
    this.passwords = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    ScopedDatabase database = new ScopedDatabase(dataSource, listeners);
    AuditRepository audit = new AuditRepository(clock);
    new ReferenceRepository(database).load(divisions);
    this.demonstration = new DemonstrationRepository(database);
    this.accounts = new Accounts(database, passwords, audit, clock);
    this.tokens = new Tokens(database, audit, clock);
    this.auditLog = new AuditLog(database);
    this.loginGuard = new LoginGuard(database, audit, clock);
    this.reports = new ReportStore(database, indicators, audit, clock);
    this.originals = new OriginalFiles(home.originals());
    this.comparisons = new ComparisonService(database, indicators, divisions);
    this.denominators = new DenominatorStore(database, audit, divisions, clock);
    this.imports =
        new ImportService(
            database,
            reports,
            originals,
            divisions,
            limits,
            new ReportExtractor(indicators, Form.loadAll(), divisions),
            indicators,
            clock);
    this.rules = RuleCatalogue.load();
    this.findingMessages = new FindingMessages(indicators, divisions);
    this.findings = new FindingStore(database, audit, originals, rules, findingMessages, clock);
    this.filings = new Filings(database);
    this.settings = new SettingsStore(database, audit, divisions, rules, clock);
    this.savedViews = new SavedViews(database, divisions, audit, clock);
    this.presentations = new Presentations(database, divisions, audit, clock);
    this.importUndo = new ImportUndo(database, audit, clock);
    this.search = new ReportSearch(database, indicators);
    search.complete();
    this.judging =
        new JudgingService(
            database, StandardJudge.create(divisions), rules, indicators, divisions, clock);
    this.exports =
        new ExportService(
            reports,
            findings,
            findingMessages,
            comparisons,
            divisions,
            indicators,
            key -> Measures.find(key).map(Measure::indicators),
            settings,
            clock);
    this.exportJobs = new ExportJobs(home.exports(), database, audit, clock);
  }

  /** Connects, migrates the schema and brings the reference data up to date. */
  public static Services open(
      Home home, DatabaseAddress address, Clock clock, ExecuteListenerProvider... listeners) {
    return open(home, address, ReadingLimits.standard(), false, clock, listeners);
  }

  /**
   * As {@link #open(Home, DatabaseAddress, Clock, ExecuteListenerProvider...)}; the fictional
   * divisions come into the database when they are wanted, and stay known once they are in it.
   */
  static Services open(
      Home home,
      DatabaseAddress address,
      ReadingLimits limits,
      boolean demonstration,
      Clock clock,
      ExecuteListenerProvider... listeners) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(address.url());
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(PATIENCE.toMillis());
    config.setPoolName("mingjian");
    HikariDataSource dataSource = new HikariDataSource(config);
    try {
      requireBoundRole(dataSource);
      Flyway.configure()
          .dataSource(dataSource)
          .locations("classpath:db/migration")
          .load()
          .migrate();
      boolean fictional =
          demonstration || new DemonstrationRepository(new ScopedDatabase(dataSource)).isMarked();
      DivisionRegister divisions =
          fictional ? DivisionRegister.loadWithDemonstration() : DivisionRegister.load();
      return new Services(home, dataSource, limits, divisions, clock, listeners);
    } catch (RuntimeException e) {
      dataSource.close();
      throw e;
    }
  }

  // A superuser's statements pass by the policies that keep scopes apart.
  private static void requireBoundRole(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet role =
            statement.executeQuery(
                "select rolname, rolsuper or rolbypassrls from pg_roles"
                    + " where rolname = current_user")) {
      if (role.next() && role.getBoolean(2)) {
        throw new IllegalArgumentException(
            "The database role "
                + role.getString(1)
                + " is a superuser or bypasses row level security; give Mingjian a role of its own"
                + " that owns the database and is neither.");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The role of the database could not be looked up.", e);
    }
  }

  public DivisionRegister divisions() {
    return divisions;
  }

  public IndicatorCatalogue indicators() {
    return indicators;
  }

  public PasswordEncoder passwords() {
    return passwords;
  }

  public Accounts accounts() {
    return accounts;
  }

  public Tokens tokens() {
    return tokens;
  }

  public AuditLog auditLog() {
    return auditLog;
  }

  public LoginGuard loginGuard() {
    return loginGuard;
  }

  public ReportStore reports() {
    return reports;
  }

  public OriginalFiles originals() {
    return originals;
  }

  public ComparisonService comparisons() {
    return comparisons;
  }

  public DenominatorStore denominators() {
    return denominators;
  }

  public ImportService imports() {
    return imports;
  }

  public RuleCatalogue rules() {
    return rules;
  }

  public FindingMessages findingMessages() {
    return findingMessages;
  }

  public FindingStore findings() {
    return findings;
  }

  public Filings filings() {
    return filings;
  }

  public SettingsStore settings() {
    return settings;
  }

  public SavedViews savedViews() {
    return savedViews;
  }

  public Presentations presentations() {
    return presentations;
  }

  public ImportUndo importUndo() {
    return importUndo;
  }

  public ReportSearch search() {
    return search;
  }

  public JudgingService judging() {
    return judging;
  }

  public ExportService exports() {
    return exports;
  }

  public ExportJobs exportJobs() {
    return exportJobs;
  }

  DemonstrationRepository demonstration() {
    return demonstration;
  }

  @Override
  public void close() {
    exportJobs.close();
    judging.close();
    dataSource.close();
  }
}
