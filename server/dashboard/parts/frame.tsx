import type { ComponentChildren } from 'preact';
import type { Who } from '../client/answers.ts';
import { administers, chooseUnit, home, leave, unit } from '../client/identity.ts';
import { go, route } from '../client/navigation.ts';
import { NAVIGATION, type Place, type PlaceGroup, standsAt } from '../client/places.ts';
import { PLACES } from '../client/route.ts';
import { ROLES } from '../words/roles.ts';
import { Link } from './page.tsx';

/** Mark, places, for whom one works; the page below. */
export function Frame({ who, children }: { who: Who; children: ComponentChildren }) {
  return (
    <>
      <a class="skip" href="#noi-dung">
        Tới nội dung
      </a>
      <header class="top">
        <div class="bar">
          <Link to="/" class="mark">
            <img src="/icon.png" alt="" width={32} height={32} />
            <span>Liên Thông</span>
          </Link>
          <UnitChoice who={who} />
          <span class="who">
            <span class="soft">
              {who.name} · {ROLES[who.role]}
            </span>
            <button
              type="button"
              class="link"
              onClick={async () => {
                await leave();
                go('/', 'replace');
              }}
            >
              Đăng xuất
            </button>
          </span>
        </div>
        <Places />
      </header>
      {children}
    </>
  );
}

/** One row; a second one inside a group. */
function Places() {
  const page = route.value.page === 'home' ? home.value : route.value.page;
  const entries = NAVIGATION.filter((entry) => administers.value || !('staff' in entry));
  const group = entries.find((entry): entry is PlaceGroup => 'places' in entry && standsAt(page, entry));
  return (
    <>
      <nav class="places" aria-label="Các trang">
        {entries.map((entry) => (
          <Link
            key={entry.label}
            to={PLACES[('places' in entry ? entry.places[0] : entry).page]}
            current={standsAt(page, entry)}
          >
            {entry.label}
          </Link>
        ))}
      </nav>
      {group && (
        <nav class="places" aria-label={group.label}>
          {group.places.map((place: Place) => (
            <Link key={place.page} to={PLACES[place.page]} current={standsAt(page, place)}>
              {place.label}
            </Link>
          ))}
        </nav>
      )}
    </>
  );
}

function UnitChoice({ who }: { who: Who }) {
  const chosen = unit.value;
  if (chosen === null) return <span />;
  if (who.units.length === 1) return <strong class="unit">{chosen.name}</strong>;
  return (
    <label class="unit">
      <span class="hidden">Đơn vị đang xem</span>
      <select name="unit" value={chosen.id} onChange={(event) => chooseUnit(event.currentTarget.value)}>
        {who.units.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
