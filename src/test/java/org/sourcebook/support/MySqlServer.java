package org.sourcebook.support;

import java.net.URI;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mysql.MySQLContainer;

/**
 * The real MySQL of the tests: the one that {@code SOURCEBOOK_TEST_MYSQL_URL} names, else one in a container where
 * Docker runs. {@code ./test} starts one from a {@code mysqld} and sets the variable where neither is at hand.
 *
 * @param address host and port
 * @param user an account that may create databases
 * @param password its password
 */
public record MySqlServer(String address, String user, String password) {

    private static final String VARIABLE = "SOURCEBOOK_TEST_MYSQL_URL";

    /** The server. */
    public static MySqlServer get() {
        return Holder.SERVER;
    }

    /** The JDBC URL of one of its databases. */
    public String url(String database) {
        return "jdbc:mysql://" + address + "/" + database;
    }

    private static MySqlServer find() {
        return Optional.ofNullable(System.getenv(VARIABLE))
                .map(MySqlServer::parse)
                .orElseGet(MySqlServer::container);
    }

    /** Reads {@code jdbc:mysql://host:port/any?user=…&password=…}. */
    private static MySqlServer parse(String url) {
        URI uri = URI.create(url.substring("jdbc:".length()));
        String user = "root";
        String password = "";
        for (String pair : Optional.ofNullable(uri.getQuery()).orElse("").split("&")) {
            if (pair.startsWith("user=")) {
                user = pair.substring("user=".length());
            } else if (pair.startsWith("password=")) {
                password = pair.substring("password=".length());
            }
        }
        return new MySqlServer(uri.getAuthority(), user, password);
    }

    @SuppressWarnings("resource") // lives as long as the tests; Testcontainers takes it down
    private static MySqlServer container() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new IllegalStateException(
                    "The MySQL tests need a MySQL: set " + VARIABLE + ", or start them by ./test");
        }
        var container = new MySQLContainer("mysql:9.7").withUsername("root");
        container.start();
        return new MySqlServer(
                container.getHost() + ":" + container.getMappedPort(3306), "root", container.getPassword());
    }

    private static final class Holder {
        private static final MySqlServer SERVER = find();
    }
}
