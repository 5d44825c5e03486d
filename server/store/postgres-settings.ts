/**
 * Everything that is given on the command line, so that a new release changes it for old data directories too.
 * Measured: about 15 MB for all processes of the server and our one connection.
 */
export function postgresSettings(socketDirectory: string): readonly string[] {
  const settings = {
    // Nobody but us can reach it.
    listen_addresses: '',
    unix_socket_directories: socketDirectory,
    unix_socket_permissions: '0700',
    // What a user was told survives a power cut.
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    // Small: no replication, no parallel query, no worker that is not needed.
    shared_buffers: '8MB',
    max_connections: '8',
    superuser_reserved_connections: '0',
    max_wal_senders: '0',
    max_replication_slots: '0',
    wal_level: 'minimal',
    max_worker_processes: '0',
    max_parallel_workers: '0',
    max_logical_replication_workers: '0',
    autovacuum_max_workers: '1',
    io_method: 'sync',
    jit: 'off',
    huge_pages: 'off',
    wal_buffers: '256kB',
    min_wal_size: '2MB',
    max_wal_size: '64MB',
    // Quiet: it should sleep when nobody changes anything.
    bgwriter_delay: '10s',
    wal_writer_delay: '10s',
    autovacuum_naptime: '10min',
    checkpoint_timeout: '15min',
    log_checkpoints: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
