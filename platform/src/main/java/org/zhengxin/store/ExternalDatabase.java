package org.zhengxin.store;

import java.util.Arrays;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** Makes sure that nobody on the way to an external server reads along or takes its place (外部数据库连接核对). */
final class ExternalDatabase {
    private static final String VERIFIED = "verify-full";

    private ExternalDatabase() {}

    /**
     * Refuses an address on another machine unless the connection is encrypted and the server's certificate and name are
     * checked, or the operator says that the network is his alone.
     *
     * @throws StoreException if that is not so, or the address is none of a PostgreSQL server
     */
    static void require(StoreProperties.Database database) {
        String url = database.url();
        if (url == null) {
            return;
        }
        Properties parts = Driver.parseURL(url, null);
        if (parts == null) {
            throw new StoreException("zhengxin.database.url is no address of a PostgreSQL server,"
                    + " such as jdbc:postgresql://db.example:5432/zhengxin?sslmode=verify-full.");
        }
        if (database.plain() || isHere(PGProperty.PG_HOST.getOrDefault(parts)) || isVerified(parts)) {
            return;
        }
        throw new StoreException("The connection to the database named by zhengxin.database.url is not checked: add"
                + " sslmode=verify-full to it, and sslrootcert where the authority is your own. On a network that is yours"
                + " alone zhengxin.database.plain=true does without.");
    }

    private static boolean isVerified(Properties parts) {
        return VERIFIED.equals(PGProperty.SSL_MODE.getOrDefault(parts));
    }

    /** Several may be named; nothing is asked of a name server. */
    private static boolean isHere(@Nullable String hosts) {
        return hosts == null
                || Arrays.stream(hosts.split(","))
                        .map(String::strip)
                        .allMatch(host -> host.equalsIgnoreCase("localhost")
                                || host.equals("[::1]")
                                || host.equals("::1")
                                || host.matches("127(\\.[0-9]{1,3}){3}"));
    }
}
