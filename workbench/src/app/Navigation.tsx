import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Icon, IconButton, useStyles2 } from '@grafana/ui';
import React from 'react';
import { Link } from 'react-router-dom';
import type { PageDashboard } from '../dashboards/pageDashboards';
import { chooseTheme, type ThemeName } from './theme';
import { dashboardAddress } from './urlState';

interface Props {
  dashboards: PageDashboard[];
  shownUid: string | undefined;
  themeName: ThemeName;
}

export function Navigation({ dashboards, shownUid, themeName }: Props) {
  const styles = useStyles2(getStyles);
  const otherTheme: ThemeName = themeName === 'dark' ? 'light' : 'dark';
  return (
    <header className={styles.bar}>
      <span className={styles.brand}>
        <img className={styles.logo} src="/icon.svg" alt="" />
        Isolation Forest
      </span>
      <nav className={styles.links} aria-label="Dashboards">
        {dashboards.map(({ uid, name, icon }) => (
          <Link
            key={uid}
            to={dashboardAddress(uid)}
            className={cx(styles.link, uid === shownUid && styles.shown)}
            aria-current={uid === shownUid ? 'page' : undefined}
          >
            <Icon name={icon} />
            {name}
          </Link>
        ))}
      </nav>
      <IconButton
        className={styles.theme}
        name="palette"
        size="lg"
        tooltip={`Switch to the ${otherTheme} theme`}
        aria-label={`Switch to the ${otherTheme} theme`}
        onClick={() => chooseTheme(otherTheme)}
      />
    </header>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  bar: css({
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    padding: theme.spacing(0.5, 2),
    background: theme.colors.background.primary,
    borderBottom: `1px solid ${theme.colors.border.weak}`,
    [theme.breakpoints.down('md')]: { flexWrap: 'wrap', padding: theme.spacing(0.5, 1) },
  }),
  brand: css({
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    fontWeight: theme.typography.fontWeightMedium,
    whiteSpace: 'nowrap',
  }),
  logo: css({ width: theme.spacing(3), height: theme.spacing(3) }),
  theme: css({ marginLeft: 'auto' }),
  links: css({
    display: 'flex',
    flexGrow: 1,
    gap: theme.spacing(0.5),
    minWidth: 0,
    [theme.breakpoints.down('md')]: { order: 1, flexBasis: '100%', flexWrap: 'wrap' },
  }),
  link: css({
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    padding: theme.spacing(0.75, 1),
    borderRadius: theme.shape.radius.default,
    color: theme.colors.text.secondary,
    whiteSpace: 'nowrap',
    '&:hover': { color: theme.colors.text.primary, background: theme.colors.action.hover },
  }),
  shown: css({
    color: theme.colors.text.primary,
    background: theme.colors.action.selected,
    fontWeight: theme.typography.fontWeightMedium,
  }),
});
