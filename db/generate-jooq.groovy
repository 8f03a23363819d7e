// Generates the jOOQ classes from the migrated database itself, so that types and SQL cannot part.
// Runs only when a migration, this script or the jOOQ version has changed.
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres
import org.flywaydb.core.Flyway
import org.jooq.Constants
import org.jooq.codegen.GenerationTool
import org.jooq.meta.jaxb.*
import org.jooq.meta.jaxb.Configuration
import org.jooq.meta.jaxb.Target

def db = project.basedir.toPath().resolve('db')
def migrations = db.resolve('migration').toFile()
def output = project.basedir.toPath().resolve('target/generated-sources/jooq').toFile()
def stamp = new File(output, '.sha256')

def digest = java.security.MessageDigest.getInstance('SHA-256')
digest.update(Constants.FULL_VERSION.bytes)
digest.update(db.resolve('generate-jooq.groovy').toFile().bytes)
migrations.listFiles().sort { it.name }.each { digest.update(it.name.bytes); digest.update(it.bytes) }
def hash = digest.digest().encodeHex().toString()
if (stamp.exists() && stamp.text == hash) {
    return
}

def postgres = EmbeddedPostgres.builder().setServerConfig('fsync', 'off').start()
try {
    def url = postgres.getJdbcUrl('postgres', 'postgres')
    Flyway.configure(Flyway.class.classLoader)
        .dataSource(url, 'postgres', '')
        .locations('filesystem:' + migrations)
        .load().migrate()
    output.deleteDir()
    GenerationTool.generate(new Configuration()
        .withJdbc(new Jdbc().withUrl(url).withUser('postgres').withPassword(''))
        .withGenerator(new Generator()
            .withName('org.jooq.codegen.JavaGenerator')
            .withDatabase(new Database()
                .withName('org.jooq.meta.postgres.PostgresDatabase')
                .withInputSchema('public')
                .withExcludes('flyway_schema_history'))
            .withGenerate(new Generate().withRecords(true).withJavaTimeTypes(true))
            .withTarget(new Target()
                .withPackageName('org.mingjian.database')
                .withDirectory(output.path))))
    stamp.text = hash
    println 'jOOQ classes generated from db/migration'
} finally {
    postgres.close()
}
