/** Debian packages that the system suite needs besides what the README's test command needs. */
export interface SystemPackage {
  readonly package: string;
  /** A program that is there once it is installed, or the full path of a file. */
  readonly command: string;
  /** Said to whoever is asked to install it. */
  readonly why: string;
}

export const PACKAGES: readonly SystemPackage[] = [
  { package: 'nginx', command: 'nginx', why: 'a web server that deploy/ has a configuration for' },
  {
    package: 'libnginx-mod-http-brotli-static',
    command: '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so',
    why: 'lets nginx send files that were compressed with Brotli beforehand',
  },
  { package: 'caddy', command: 'caddy', why: 'the other web server that deploy/ has a configuration for' },
  { package: 'firefox-esr', command: 'firefox-esr', why: 'Firefox, for the journeys' },
  {
    package: 'webkit2gtk-driver',
    command: 'WebKitWebDriver',
    why: 'WebKit, the engine of every iPhone, for the journeys',
  },
  { package: 'xvfb', command: 'xvfb-run', why: 'a screen that nobody sees, which WebKit needs' },
  { package: 'xauth', command: 'xauth', why: 'xvfb-run calls it' },
  { package: 'wrk', command: 'wrk', why: 'asks a server for a page many thousand times' },
  { package: 'openssl', command: 'openssl', why: 'makes a certificate for the test of the header grade' },
];
