"""The yardstick: nginx with the same bytes as static files."""
import os
import shutil

CONFIGURATION = """
daemon off;
worker_processes auto;
pid {folder}/nginx.pid;
error_log {folder}/error.log warn;
events {{ worker_connections 1024; }}
http {{
  access_log off;
  default_type application/json;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 100000000;
  keepalive_timeout 600s;
  open_file_cache max=20000 inactive=600s;
  open_file_cache_valid 600s;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  server {{
    listen 127.0.0.1:{port};
    root {folder}/files;
    gzip_static on;
  }}
}}
"""


def find():
    """Path of the nginx binary, which Debian keeps outside the path of users."""
    return shutil.which("nginx", path=os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin")


def prepare(folder, port):
    os.makedirs(f"{folder}/files")
    # the workers run as another user when the master is root
    for path in (folder, f"{folder}/files"):
        os.chmod(path, 0o755)
    with open(f"{folder}/nginx.conf", "w", encoding="ascii") as file:
        file.write(CONFIGURATION.format(folder=folder, port=port))
    return [find(), "-p", folder, "-c", f"{folder}/nginx.conf", "-e", f"{folder}/error.log"]


def publish(folder, name, plain, packed):
    """Stores one answer, its gzip bytes unless they are None; returns its target."""
    path = f"{folder}/files/{name}"
    os.makedirs(os.path.dirname(path), exist_ok=True)
    for suffix, content in (("", plain), (".gz", packed)):
        if content is not None:
            with open(path + suffix, "wb") as file:
                file.write(content)
    return "/" + name
