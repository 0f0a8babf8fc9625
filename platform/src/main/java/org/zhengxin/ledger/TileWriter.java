package org.zhengxin.ledger;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengxin.foundation.merkle.Frontier;
import org.zhengxin.foundation.merkle.TilePath;
import org.zhengxin.foundation.merkle.TreeHash;

/** Collects the hashes by which a tree grows and writes the tiles that they change (瓦片写入). */
final class TileWriter implements Frontier.Completed {
    private final JdbcClient jdbc;
    private final Tiles tiles;
    private final Map<Key, ByteArrayOutputStream> changed = new LinkedHashMap<>();

    TileWriter(JdbcClient jdbc, Tiles tiles) {
        this.jdbc = jdbc;
        this.tiles = tiles;
    }

    private record Key(int level, long index) {}

    @Override
    public void part(int level, long index, TreeHash hash) {
        if (level % Tiles.LEVELS == 0) {
            Key key = new Key(level / Tiles.LEVELS, index / TilePath.FULL);
            changed.computeIfAbsent(key, tile -> begun(tile, (int) (index % TilePath.FULL)))
                    .writeBytes(hash.bytes());
        }
    }

    void write() {
        jdbc.sql("""
                INSERT INTO log_tile (level, index, hashes)
                SELECT * FROM unnest(?::smallint[], ?::bigint[], ?::bytea[])
                ON CONFLICT (level, index) DO UPDATE SET hashes = excluded.hashes
                """)
                .param(changed.keySet().stream().map(key -> (short) key.level()).toArray(Short[]::new))
                .param(changed.keySet().stream().map(Key::index).toArray(Long[]::new))
                .param(changed.values().stream()
                        .map(ByteArrayOutputStream::toByteArray)
                        .toArray(byte[][]::new))
                .update();
        changed.clear();
    }

    private ByteArrayOutputStream begun(Key tile, int width) {
        ByteArrayOutputStream hashes = new ByteArrayOutputStream(TilePath.FULL * TreeHash.BYTES);
        if (width > 0) {
            byte[] before = tiles.hashes(tile.level(), tile.index());
            if (before.length != width * TreeHash.BYTES) {
                throw new IllegalStateException("The tile at level %d, index %d has %d bytes before its hash %d"
                        .formatted(tile.level(), tile.index(), before.length, width));
            }
            hashes.writeBytes(before);
        }
        return hashes;
    }
}
